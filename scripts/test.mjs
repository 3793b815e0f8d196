// `npm test`: sets up, then all tests. Arguments go to vitest: `npm test -- src/ring`.
import { installBrowsers } from './lib/browsers.mjs';
import { run, setup, tool } from './lib/project.mjs';

setup();
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (paths.length === 0 || paths.some((path) => path.includes('browser'))) installBrowsers();
const report = process.env.MGR_TEST_REPORT;
const reporters = report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)]);
