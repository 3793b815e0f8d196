import { fork, join, task } from 'mgr-scheduler';

function seven() {
  let s = 0;
  for (let i = 0; i < +'7'; i++) s++;
  return s;
}

export default task(function f() {
  const a = fork(seven);
  const b = fork(seven);
  return join(a) + join(b);
});
export const args = [];
