import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: unknown[] = [];
  for (let i = 0; i < n; i++) {
    let a: any;
    if (i % 2) {
      const b = i * 2;
      a = { b };
      for (let k = 0; k < b; k++) a.b++;
    } else {
      let b = 'text';
      for (const c of 'xy') b += c;
      a = b;
    }
    const c = a;
    for (let k = 0; k < 2 + i * 0; k++) out.push(c, k);
  }
  return out;
});
export const args = [4];
