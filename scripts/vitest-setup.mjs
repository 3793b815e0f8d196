// Before the first test: tests that start threads or the command run dist/, so it must be as new as src/.
import { tryBuild } from './lib/project.mjs';

export default function setup() {
  // Unit tests don't need dist/: they may run while a part of the source doesn't build.
  if (tryBuild({ output: 'ignore' }) !== 0) console.error('mgr: dist/ could not be built (npm run build says why)');
}
