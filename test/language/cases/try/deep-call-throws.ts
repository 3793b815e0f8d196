import { task } from 'mgr-scheduler';

function dig(trace: unknown[], d: number): number { for (let i = 0; i < +"2"; i++) trace.push(d); if (d === 0) throw new RangeError("bottom"); return 1 + dig(trace, d - 1); }
export default task(function f(n: number): unknown {
  const trace: unknown[] = []; try { return dig(trace, n); } catch (e) { return [(e as Error).name, trace]; }
});
export const args = [4];
