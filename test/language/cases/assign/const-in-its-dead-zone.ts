import { task } from 'mgr-scheduler';

function tick(trace: unknown[], n: number): number {
  for (let i = 0; i < n; i++) trace.push(i);
  return n;
}

function nameOf(error: unknown): string {
  return (error as Error).name;
}

export default task(function f(n: number) {
  const trace: unknown[] = [];
  try {
    // @ts-expect-error it is a const, and has no value yet
    early = tick(trace, n);
    const early = 1;
    trace.push(early);
  } catch (error) {
    trace.push(nameOf(error));
  }
  try {
    const late = 1;
    // @ts-expect-error it is a const
    late = tick(trace, n);
  } catch (error) {
    trace.push(nameOf(error));
  }
  return trace;
});
export const args = [2];
