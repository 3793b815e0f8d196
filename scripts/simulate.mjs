// `npm run simulate`: sets up, then simulator/ with the same arguments.
import { run, setup } from './lib/project.mjs';

setup();
run(process.execPath, ['simulator/main.mjs', ...process.argv.slice(2)]);
