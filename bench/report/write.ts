/** docs/report.md, made from saved results alone. Every figure, and every sentence that rests on one, is computed here. */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { belief } from './belief.ts';
import { goals } from './goals.ts';
import { hybridSection } from './hybrid.ts';
import { localitySection } from './locality.ts';
import { plots, SIMULATED } from './plots.ts';
import { missing, type Results } from './results.ts';
import { rotationSection } from './rotation.ts';
import { sectionText } from './section.ts';
import { tasksSection } from './tasks.ts';

/** The report as Markdown. */
export function report(all: Results): string {
  const sections = [tasksSection, rotationSection, localitySection, hybridSection];
  return `${[
    '# Does the ring hold its own?',
    'Made by `npm run report` from what `npm run bench` and `npm run simulate` have saved; no figure is typed by hand, and the sentences that rest on figures are chosen by them. The seed leaves four questions open. Each has its experiment, its plots and its answer below, losses included.',
    settingText(all),
    '## The goals',
    goals(all),
    ...sections.map((section, i) => sectionText(section(all), i + 1)),
    '## How far to believe it',
    belief(all),
  ].join('\n\n')}\n`;
}

function settingText(all: Results): string {
  const { forks } = all;
  const parts: string[] = [];
  if (forks) {
    const { date, cores, cpu, platform } = forks.setting;
    parts.push(
      `Programs: measured ${date}, ${cores} cores (${cpu}), ${platform}, Node ${forks.node}${forks.rounds > 0 ? `, ${forks.rounds} rounds` : ''}.`,
    );
  }
  const quick = [
    ...(forks?.quick ? ['forks'] : []),
    ...(all.arrivals?.quick ? ['arrivals'] : []),
    ...SIMULATED.flatMap(([key]) =>
      (all[key] as { setting?: { quick?: boolean } } | undefined)?.setting?.quick ? [key] : [],
    ),
  ];
  if (quick.length > 0) parts.push(`**From quick runs, not to be quoted: ${quick.join(', ')}.**`);
  const absent = missing(all);
  if (absent.length > 0) parts.push(`**Missing**, and said so where it belongs: ${absent.join(', ')}.`);
  parts.push(
    'What is simulated runs the shipped policies (src/policy) under a virtual clock, with costs measured on the same machine (simulator/costs.json).',
  );
  return parts.join(' ');
}

/** Writes the report and its plots below a folder; plots without results go. @returns what was written, as seen from there */
export function writeReport(all: Results, root: string, source = root): string[] {
  const folder = join(root, 'docs/report');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const [name, svg] of plots(all)) {
    writeFileSync(join(folder, `${name}.svg`), svg);
    written.push(`docs/report/${name}.svg`);
  }
  for (const name of SIMULATED.flatMap(([key, names]) => (all[key] === undefined ? [] : names))) {
    const from = join(source, `simulator/results/${name}.svg`);
    if (!existsSync(from)) continue;
    copyFileSync(from, join(folder, `${name}.svg`));
    written.push(`docs/report/${name}.svg`);
  }
  const text = withoutDeadPictures(report(all), root);
  writeFileSync(join(root, 'docs/report.md'), text);
  return ['docs/report.md', ...written];
}

/** A plot that isn't there is said to be missing, not shown broken. */
function withoutDeadPictures(text: string, root: string): string {
  return text.replace(/!\[([^\]]*)\]\((report\/[^)]+)\)/g, (all, title: string, path: string) =>
    existsSync(join(root, 'docs', path)) ? all : `(Plot missing: ${title}.)`,
  );
}
