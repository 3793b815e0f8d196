import { task } from 'mgr-scheduler';

function first(list: number[], bag: Record<string, number>, how: number): unknown {
  if (how === 0) for (let i = 0; i < list.length; i++) for (const k in bag) if (bag[k] === list[i]) return [i, k];
  if (how === 1) for (const x of list) for (const k in bag) if (bag[k] === x) return [x, k];
  if (how === 2) {
    let i = 0;
    do {
      while (true) {
        if (list[i]! > 2) return i;
        break;
      }
    } while (++i < 10);
  }
  switch (how) {
    case 3:
      for (const x of list) {
        switch (x) {
          case 3:
            return 'three';
        }
      }
  }
}
export default task(function f(list: number[], bag: Record<string, number>) {
  const out: unknown[] = [];
  for (let how = 0; how < +'5'; how++) out.push(first(list, bag, how));
  return out;
});
export const args = [[1, 2, 3], { a: 2, b: 3 }];
