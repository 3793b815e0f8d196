// `npm run bench`: sets up, then bench/ with the same arguments.
import { run, setup } from './lib/project.mjs';

setup();
run(process.execPath, ['bench/main.mjs', ...process.argv.slice(2)]);
