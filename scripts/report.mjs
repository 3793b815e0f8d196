// `npm run report`: sets up, then docs/report.md from what `npm run bench` and `npm run simulate` have saved.
import { run, setup } from './lib/project.mjs';

setup();
run(process.execPath, ['bench/report/main.mjs', ...process.argv.slice(2)]);
