// Tables in Markdown.
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

export const picture = (name, text) => `![${text}](report/${name}.svg)`;
