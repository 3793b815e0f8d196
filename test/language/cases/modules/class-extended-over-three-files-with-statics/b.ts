import { Shape } from './a.ts';

export class Poly extends Shape { constructor(protected readonly n: number) { super(); } sides(): number { return this.n; } override side(i: number): number { let s = 0; while (s < super.side(i) * 2) s++; return s; } static override describe(n: number): string { return `<${super.describe(n)}>`; } }
