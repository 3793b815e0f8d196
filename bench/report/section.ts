/** A question of the seed with its answer. */
import { quote } from './text.ts';

export interface Section {
  title: string;
  question: string;
  method: string;
  /** Tables and plots; empty: nothing was measured. */
  body: string;
  /** One point each; the first one sums up. */
  answer: string[];
}

export function sectionText({ title, question, method, body, answer }: Section, number: number): string {
  const parts = [`## ${number}. ${title}`, quote(question), `**How.** ${method}`];
  if (body !== '') parts.push(body);
  parts.push(`**Answer.**\n\n${answer.map((point) => `- ${point}`).join('\n')}`);
  return parts.join('\n\n');
}
