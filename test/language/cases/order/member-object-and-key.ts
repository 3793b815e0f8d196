import { task } from 'mgr-scheduler';

function pick(trace: string[], o: any, name: string): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return o;
}
export default task(function f() {
  const trace: string[] = [];
  const o = { k: { z: 7 } };
  const value = pick(trace, o, 'object')[pick(trace, 'k', 'key')][pick(trace, 'z', 'second key')];
  return { value, trace };
});
export const args = [];
