// `npm run bench -- [names] [options]`: what each measures is in README.md.
import 'mgr-scheduler/register';

await import('./main.ts');
