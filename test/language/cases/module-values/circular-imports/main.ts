import { task } from 'mgr-scheduler';
import { EVEN, evenOf } from './even.ts';
import { ODD } from './odd.ts';

export default task(function f(n: number) {
  const kinds = [EVEN, ODD];
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const kind = evenOf(i);
    for (let j = 0; j < +'2'; j++) trace.push(kind === EVEN, kinds.indexOf(kind as never));
    trace.push(EVEN.other === kinds[1], kind === (i % 2 ? ODD : EVEN));
  }
  return trace;
});
export const args = [4];
