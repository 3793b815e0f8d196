// `npm test`: sets up, then all tests. Arguments go to vitest: `npm test -- src/ring`.
import { run, setup, tool } from './lib/project.mjs';

setup();
const report = process.env.MGR_TEST_REPORT;
const reporters = report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)]);
