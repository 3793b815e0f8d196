import { task } from 'mgr-scheduler';

export default task(function f(list: { k: string; n: number }[]) {
  let compares = 0;
  const out: string[] = [];
  for (const sign of [1, -1]) {
    list.sort((a, b) => {
      compares++;
      return sign * (a.n - b.n) || (a.k < b.k ? -1 : 1);
    });
    out.push(list.map((x) => x.k).join(''));
  }
  return { out, some: compares > 0 };
});
export const args = [[{ k: 'b', n: 2 }, { k: 'a', n: 2 }, { k: 'c', n: 1 }]];
