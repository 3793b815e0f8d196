import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const buffer = new ArrayBuffer(n);
  let list: Uint8Array[] = [];
  for (let i = 0; i < n; i++) {
    list.push(new Uint8Array(buffer, i));
    list[i]![0] = i * 3;
  }
  list = list.filter((_, i) => i % 2 === 0);
  return { list, buffer };
});
export const args = [5];
