import { task } from 'mgr-scheduler';
import { END, table } from './again.ts';
import { ALL, LEAF, NODE, sameAs } from './kinds.ts';

export default task(function f(n: number) {
  const leaf = END;
  const all = ALL;
  const { first } = table;
  const made = { leaf, node: NODE };
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(leaf === LEAF, all.indexOf(NODE), first === LEAF, made.node === all[1], sameAs(made.leaf)(ALL[0]!));
  }
  return trace;
});
export const args = [4];
