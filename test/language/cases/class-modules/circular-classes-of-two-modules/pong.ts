import { Ping } from './ping.ts';

/** Plays to {@link Ping}. */
export class Pong { hit(trace: unknown[], n: number): number { trace.push('pong'); let k = 0; for (let i = 0; i < +'3'; i++) k++; return n > 0 ? new Ping().hit(trace, n - 1) + k : k; } }
