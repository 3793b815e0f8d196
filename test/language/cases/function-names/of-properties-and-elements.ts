import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const made: Record<string, any> = {
    first: () => 1,
    count: g(1),
    ['key' + g(2)]: () => 2,
    method() {},
    get size() {
      return 3;
    },
    'with-dash': function () {},
    last: g(2),
  };
  const list = [() => 1, g(3), function () {}] as any[];
  return [
    ...Object.keys(made).map((key) => [key, made[key].name]),
    list.map((one) => one.name),
    Object.getOwnPropertyDescriptor(made, 'size')?.get?.name,
  ];
});
export const args = [];
