/** Writes docs/report.md and the plots beside it. */
import { fileURLToPath } from 'node:url';
import { readResults } from './results.ts';
import { writeReport } from './write.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
for (const path of writeReport(readResults(root), root)) console.log(path);
