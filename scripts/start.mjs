// `npm start`: sets up, then the tour of three real programs. `npm start -- file.ts ...`: sets up, then `mgr run file.ts ...`.
import { root, setup, status } from './lib/project.mjs';

const args = process.argv.slice(2);
setup();
if (args.length === 0) {
  process.exit(status(process.execPath, ['examples/tour/main.mjs'], { cwd: root }));
}
// npm runs scripts in the package's folder; the user's paths count from where the user is.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const COMMANDS = ['run', 'check', 'help'];
const isCommand = COMMANDS.includes(args[0]) || args[0].startsWith('-');
process.argv.splice(2, args.length, ...(isCommand ? args : ['run', ...args]));
await import('../dist/cli.js');
