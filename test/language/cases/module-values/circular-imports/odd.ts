import { EVEN, evenOf } from './even.ts';

export const ODD = { kind: 'odd', get other() { return EVEN; } };
export const oddOf = (n: number): object => (n === 0 ? ODD : evenOf(n - 1));
