import { task } from 'mgr-scheduler';

function dig(trace: unknown[], d: number): number { for (let i = 0; i < +"2"; i++) trace.push(d); if (d === 0) throw new RangeError("bottom"); try { return 1 + dig(trace, d - 1); } catch (e) { trace.push("at " + d); if (d < 3) throw e; return 100; } finally { trace.push("f" + d); } }
export default task(function f(n: number): unknown {
  const trace: unknown[] = []; return [dig(trace, 6), trace];
});
export const args = [4];
