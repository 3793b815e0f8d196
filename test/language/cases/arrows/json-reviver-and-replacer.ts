import { task } from 'mgr-scheduler';

export default task(function f(value: any) {
  const out: unknown[] = [];
  let keys = '';
  for (let i = 0; i < +'2'; i++) {
    const text = JSON.stringify(value, (k, v) => ((keys += k), typeof v === 'number' ? v + i : v));
    out.push(text, JSON.parse(text, (_, v) => (typeof v === 'number' ? v * 2 : v)));
  }
  return { out, keys };
});
export const args = [{ a: 1, b: [2, { c: 3 }] }];
