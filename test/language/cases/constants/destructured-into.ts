import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const { k } = { k: 1 as number };
  let other = 0;
  g(n);
  const forms: (() => unknown)[] = [
    // @ts-expect-error it is a const
    () => ([other, k] = [7, 8]),
    // @ts-expect-error it is a const
    () => ({ k } = { k: 2 }),
    // @ts-expect-error it is a const
    () => ({ a: k = 3 } = {} as any),
    // @ts-expect-error it is a const
    () => ([...k] = [1, 2]),
    // @ts-expect-error it is a const
    () => ({ other, ...k } = { other: 9, x: 1 }),
  ];
  for (const form of forms) {
    try {
      form();
    } catch (error) {
      trace.push((error as Error).message, other);
    }
  }
  return [trace, k];
});
export const args = [2];
