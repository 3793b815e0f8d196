/** Changes at the top. */
export let version = 1;
export const list: number[] = [];
for (let i = 0; i < +'3'; i++) { version++; list.push(i); }
export function count(n: number): number { let s = version; for (let i = 0; i < n; i++) s += list[i % list.length]!; return s; }
export default class Counter { static made = list.length; run(n: number): number { return count(n) * Counter.made; } }
