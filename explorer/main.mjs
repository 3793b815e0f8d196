// `npm run explore` (scripts/explore.mjs) starts this.
import 'mgr-scheduler/register';

await import('./main.ts');
