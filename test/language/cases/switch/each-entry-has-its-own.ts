import { task } from 'mgr-scheduler';

export default task(function f(entries: number[]) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  const made: (() => unknown)[] = [];
  for (const entry of entries) {
    switch (entry) {
      case 0:
        let x = entry + made.length;
        made.push(() => x++);
        g(x);
      case 1:
        made.push(() => {
          try {
            return [x];
          } catch (error) {
            return (error as Error).message;
          }
        });
        g(entry);
    }
  }
  return [made.map((get) => get()), made.map((get) => get()), trace];
});
export const args = [[0, 1, 0]];
