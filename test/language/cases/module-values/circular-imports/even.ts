import { ODD, oddOf } from './odd.ts';

export const EVEN = { kind: 'even', get other() { return ODD; } };
export const evenOf = (n: number): object => (n === 0 ? EVEN : oddOf(n - 1));
