// `npm run report`: docs/report.md from what `npm run bench` and `npm run simulate` have saved.
import { writeReport } from '../bench/report/report.mjs';

writeReport();
console.log('docs/report.md');
