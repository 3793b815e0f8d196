import { task } from 'mgr-scheduler';

export default task(function f() {
  let x: any = 1;
  const out: unknown[] = [];
  for (let i = 0; i < +'12'; i++) {
    out.push(x, typeof x);
    switch (i) {
      case 0: x = 'text'; break;
      case 1: x = null; break;
      case 2: x = undefined; break;
      case 3: x = true; break;
      case 4: x = -0; break;
      case 5: x = 10n; break;
      case 6: x = [1]; break;
      case 7: x = { a: 1 }; break;
      case 8: x = 0.5; break;
      case 9: x = false; break;
      case 10: x = 'a much longer text than eight bytes'; break;
    }
  }
  return out;
});
export const args = [];
