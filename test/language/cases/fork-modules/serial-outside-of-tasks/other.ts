import { forkAll, joinAll, parallelMap } from 'mgr-scheduler';

const twice = (x: number) => x * 2;
export const table = [
  ...joinAll(forkAll(twice, [1, 2, 3])),
  ...parallelMap(new Int32Array(new SharedArrayBuffer(8)), new Int32Array(new SharedArrayBuffer(8)), (x, i) => x + i),
];
