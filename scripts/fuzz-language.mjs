// `npm run fuzz:language`: sets up, then test/language/random/ with the same arguments.
import { run, setup } from './lib/project.mjs';

setup();
run(process.execPath, ['test/language/random/main.mjs', ...process.argv.slice(2)]);
