// `npm run fuzz` (scripts/fuzz.mjs) starts this.
import 'mgr-scheduler/register';

await import('./main.ts');
