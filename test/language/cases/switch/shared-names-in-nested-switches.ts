import { task } from 'mgr-scheduler';

export default task(function f(pairs: [number, number][]) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  for (const [a, b] of pairs) {
    switch (a) {
      case 0:
        let x = g('outer');
        switch (b) {
          case 0:
            let y = `${x} and inner`;
            let x2 = y;
          case 1:
            try {
              y = g('again');
              t([x, y, x2]);
            } catch (error) {
              t((error as Error).message);
            }
        }
      case 1:
        try {
          x += '!';
          t(x);
        } catch (error) {
          t((error as Error).message);
        }
    }
  }
  return trace;
});
export const args = [[[0, 0], [0, 1], [1, 0], [0, 2]]];
