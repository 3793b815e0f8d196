import { task } from 'mgr-scheduler';

export default task(function f(rows: any[]) {
  const out: unknown[] = [];
  for (const { id, tags: [tag = 'none', ...others] = [], ...rest } of rows) {
    for (let i = 0; i < +'2'; i++) out.push(id, tag, others.length, rest);
  }
  return out;
});
export const args = [[{ id: 1, tags: ['a', 'b'] }, { id: 2, x: 3 }, { id: 3, tags: [] }]];
