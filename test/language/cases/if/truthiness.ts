import { task } from 'mgr-scheduler';

export default task(function f(values: unknown[]) {
  const out: boolean[] = [];
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    let mark = 0;
    for (let k = 0; k < +'1'; k++) mark++;
    if (v) out.push(true);
    else out.push(mark === 0);
  }
  return out;
});
export const args = [[0, -0, NaN, '', 'a', null, undefined, [], {}, 0n, 1n, false, true]];
