import { task } from 'mgr-scheduler';

function positive(trace: number[], x: number) {
  for (let i = 0; i < +'2'; i++) trace.push(x * 10 + i);
  return x > 0;
}
export default task(function f() {
  const trace: number[] = [];
  let value = '';
  if (positive(trace, -1)) value = 'first';
  else if (positive(trace, 0)) value = 'second';
  else if (positive(trace, 5)) value = 'third';
  else value = 'none';
  return { value, trace };
});
export const args = [];
