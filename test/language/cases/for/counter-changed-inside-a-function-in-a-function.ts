import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const seen: number[] = [];
  for (let i = 0; i < n; i++) {
    const skip = () => {
      (() => {
        if (i % 3 === 1) i += 2;
      })();
    };
    skip();
    [i].forEach((x) => (() => seen.push(x))());
    if (i === 3) (() => [1].forEach(() => i++))();
  }
  return seen;
});
export const args = [12];
