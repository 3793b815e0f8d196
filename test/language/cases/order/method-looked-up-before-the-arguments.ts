import { task } from 'mgr-scheduler';

function replace(o: any): number {
  for (let i = 0; i < +'2'; i++) o.name = (x: number) => 'new ' + x;
  return 1;
}
export default task(function f() {
  const o: any = { name: (x: number) => 'old ' + x };
  return [o.name(replace(o)), o.name(2)];
});
export const args = [];
