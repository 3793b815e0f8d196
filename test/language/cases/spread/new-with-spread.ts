import { task } from 'mgr-scheduler';

function pair(): [number, number, number] {
  const out: number[] = [];
  for (let i = 0; i < +'3'; i++) out.push(2000 + i);
  return out as any;
}
export default task(function f(bytes: number[]) {
  const a = new Array(...pair());
  const u = Uint8Array.of(...bytes);
  return { a, u, d: new Date(Date.UTC(...pair())).getTime() };
});
export const args = [[1, 2, 300]];
