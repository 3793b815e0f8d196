// The tour: three real programs, each as the untouched function on one thread and on the ring with all cores.
import 'mgr-scheduler/register';

await import('./main.ts');
