import { Pong } from './pong.ts';

/** Plays to {@link Pong}. */
export class Ping { hit(trace: unknown[], n: number): number { trace.push('ping'); let k = 0; for (let i = 0; i < +'2'; i++) k++; return n > 0 ? new Pong().hit(trace, n - 1) + k : k; } }
