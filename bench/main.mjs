// `npm run bench -- [loops] [rotation] [leave] [many] [tiny] [options]`: what each measures is in README.md.
import 'mgr-scheduler/register';

await import('./main.ts');
