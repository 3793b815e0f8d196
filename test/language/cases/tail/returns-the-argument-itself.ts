import { task } from 'mgr-scheduler';

export default task(function f(x: any) {
  for (let i = 0; i < +'3'; i++) x.n++;
  return [x, x.self === x, x];
});
export const args = [
  (() => {
    const x: any = { n: 0 };
    x.self = x;
    return x;
  })(),
];
