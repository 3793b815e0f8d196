import { task } from 'mgr-scheduler';

export default task(function f(data: any) {
  let s = '';
  for (let i = 0; i < +'3'; i++) {
    const { user: { name: [first, last], tags: { length } }, ['age']: age } = data;
    s += `${first} ${last} ${length} ${age + i};`;
  }
  return s;
});
export const args = [{ user: { name: ['Ada', 'Lovelace'], tags: ['x', 'y'] }, age: 36 }];
