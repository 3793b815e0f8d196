/**
 * `node --import mgr-scheduler/register app.ts`: tasks are compiled as their files are loaded, here and in the scheduler's threads.
 * TypeScript and JavaScript, Node 20.19 and newer. In Deno and Bun: `--preload`.
 */
import { install } from './install.ts';

await install();
