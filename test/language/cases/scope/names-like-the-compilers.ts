import { task } from 'mgr-scheduler';

export default task(function f($budget: number, $spill: string) {
  const $m = [1];
  let $poll = 0;
  let $LEAVE = 'x';
  let K = 3;
  let k = 1;
  let t = 0;
  let $k = 5;
  let $t = 7;
  for (let i = 0; i < K; i++) {
    $poll += $budget;
    $LEAVE += $spill;
    $m.push(i);
    t += k + $k + $t;
  }
  return { $budget, $spill, $m, $poll, $LEAVE, K, k, t, $k, $t };
});
export const args = [3, 's'];
