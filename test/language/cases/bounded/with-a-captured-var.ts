// no-safepoint
import { task } from 'mgr-scheduler';

// Its variable lives in a box, and the loop is a short one all the same, to who calls and to who is called.
export default task(function f() {
  const trace: number[] = [];
  const own = {
    filter(fn: () => number) {
      return fn() + fn();
    },
  };
  const sum = own.filter(function () {
    for (var i = 0; i < 4; i++) trace.push(i);
    function show() {
      return i;
    }
    return show();
  });
  return [sum, trace];
});
export const args = [];
