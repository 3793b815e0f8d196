// `npm run explore`: sets up, then explorer/ with the same arguments.
import { run, setup } from './lib/project.mjs';

setup();
run(process.execPath, ['explorer/main.mjs', ...process.argv.slice(2)]);
