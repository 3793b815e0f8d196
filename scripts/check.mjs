// `npm run check`: everything but the tests: lint and format, types, layers.
import { checkNode, status } from './lib/project.mjs';

checkNode();
const failed = ['lint', 'typecheck', 'layers'].filter((name) => status('npm', ['run', '--silent', name]) !== 0);
if (failed.length > 0) console.error(`failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
