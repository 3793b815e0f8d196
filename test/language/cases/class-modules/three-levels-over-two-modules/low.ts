import { Middle } from './middle.ts';

/** The last. */
export class Low extends Middle {
  override step(trace: unknown[], n: number): number { let s = 0; for (let i = 0; i < n; i++) s += super.step(trace, i); return s; }
}
