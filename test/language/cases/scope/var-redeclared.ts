import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  var x = 1;
  for (var i = 0; i < n; i++) {
    var x = x + i;
  }
  var x;
  return [x, i];
});
export const args = [5];
