/** Where figures are kept, and what was measured where. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = new URL('../results/', import.meta.url);

/** What a figure is worth nothing without. */
export interface Setting {
  date: string;
  cpu: string;
  cores: number;
  platform: string;
}

export function setting(): Setting {
  const cores = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** Writes a file into bench/results/ and gives its path as seen from the repository. */
export function save(name: string, content: string): string {
  mkdirSync(fileURLToPath(folder), { recursive: true });
  writeFileSync(new URL(name, folder), content);
  return `bench/results/${name}`;
}

export function saveJson(name: string, content: unknown): string {
  return save(name, `${JSON.stringify(content, null, 2)}\n`);
}
