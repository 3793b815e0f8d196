import { task } from 'mgr-scheduler';
import settings from './settings.ts';
import steps from './steps.ts';

export default task(function f(n: number) {
  const { depth, names } = settings;
  const all = steps;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const step = all[i % 2]!;
    for (let j = 0; j < +'2'; j++) trace.push(step(j));
    trace.push(depth === settings.depth, names === settings.names, all === steps, steps.indexOf(step));
  }
  return trace;
});
export const args = [3];
