// `npm run fuzz`: sets up, then test/forks/ with the same arguments.
import { run, setup } from './lib/project.mjs';

setup();
run(process.execPath, ['test/forks/main.mjs', ...process.argv.slice(2)]);
