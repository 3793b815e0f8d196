import { task } from 'mgr-scheduler';

function kind(trace: string[], x: number): string {
  for (let i = 0; i < +'2'; i++) trace.push('kind ' + x);
  return x % 2 ? 'odd' : 'even';
}
export default task(function f() {
  const trace: string[] = [];
  for (let i = 0; i < +'3'; i++) {
    switch (kind(trace, i)) {
      case 'odd':
        trace.push('o');
        break;
      case 'even':
        trace.push('e');
    }
  }
  return trace;
});
export const args = [];
