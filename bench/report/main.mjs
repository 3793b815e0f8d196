// `npm run report`: docs/report.md and its plots, from what `npm run bench` and `npm run simulate` have saved.
import 'mgr-scheduler/register';

await import('./main.ts');
