import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Ctx { depth = 0; path: string[] = []; enter(name: string): this { this.depth++; this.path.push(name); return this; } leave(): this { this.depth--; this.path.pop(); return this; } }
class Visitor2 {
  constructor(readonly ctx: Ctx, readonly trace: unknown[]) {}
  visit(node: any): number {
    this.ctx.enter(node.name);
    try {
      if (node.bad) throw Object.assign(new Error(this.ctx.path.join('/')), { ctx: this.ctx, node });
      let n = 1;
      for (const kid of node.kids ?? []) { try { n += this.visit(kid); } catch (error: any) { if (error.node !== kid || error.ctx !== this.ctx || kid.fatal) throw error; this.trace.push(error.message); n += 100; } }
      return say(this.trace, n);
    } finally { this.ctx.leave(); }
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const ctx = new Ctx();
  const v = new Visitor2(ctx, trace);
  const tree = { name: 'r', kids: [{ name: 'a', kids: [{ name: 'x', bad: true }, { name: 'y' }] }, { name: 'b', bad: true }] };
  const n = v.visit(tree);
  let last = '';
  try { v.visit({ name: 's', kids: [{ name: 't', kids: [{ name: 'u', bad: true, fatal: true }] }] }); } catch (error) { last = (error as Error).message; }
  return [n, last, ctx.depth, trace];
});
export const args = [];
