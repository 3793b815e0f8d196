/** The files of a project that mention the package: what their tasks call is compiled, wherever it stands. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM_MODULE } from '../names.ts';
import { isProjectFile } from './project-files.ts';

/** Folders that hold no sources of a project. */
const LEFT_OUT = /^(?:\..*|node_modules|dist|build|out|coverage)$/;

export async function findTaskFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return LEFT_OUT.test(entry.name) ? [] : findTaskFiles(path);
      if (!entry.isFile() || !isProjectFile(path)) return [];
      return (await readFile(path, 'utf8')).includes(PROGRAM_MODULE) ? [path] : [];
    }),
  );
  return found.flat();
}
