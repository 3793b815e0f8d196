// `npm run simulate -- [what] [options]`: what there is, is in README.md.
import 'mgr-scheduler/register';

await import('./main.ts');
