/** The first. */
export class High { step(trace: unknown[], n: number): number { let s = 1; while (n-- > 0) { s *= 2; trace.push(s); } return s; } }
/** Between. */
export class Middle extends High { override step(trace: unknown[], n: number): number { trace.push('middle'); return super.step(trace, n) + 1; } }
