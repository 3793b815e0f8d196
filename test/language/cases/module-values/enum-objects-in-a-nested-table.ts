import { task } from 'mgr-scheduler';

const COLORS = {
  RED: { name: 'red', mixes: [] as object[] },
  BLUE: { name: 'blue', mixes: [] as object[] },
  deep: { list: [{ kind: Symbol('first') }, { kind: Symbol('second') }], by: new Map<string, object>() },
};
COLORS.RED.mixes.push(COLORS.BLUE);
COLORS.BLUE.mixes.push(COLORS.RED);
COLORS.deep.by.set('red', COLORS.RED);

export default task(function f(n: number) {
  const held = [COLORS.RED, COLORS.BLUE];
  const { list, by } = COLORS.deep;
  const kind = list[1]!.kind;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const color = held[i % 2]!;
    trace.push(color === COLORS.RED, color.mixes[0] === held[(i + 1) % 2], by.get('red') === held[0]);
    trace.push(kind === COLORS.deep.list[1]!.kind, list.includes(COLORS.deep.list[0]!), COLORS.deep.by === by);
  }
  return trace;
});
export const args = [4];
