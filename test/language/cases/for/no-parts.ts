import { task } from 'mgr-scheduler';

export default task(function f() {
  let i = 0;
  for (;;) {
    if (++i > 10) break;
  }
  return i;
});
export const args = [];
