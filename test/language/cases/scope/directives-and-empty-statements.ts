import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  'use strict';
  ;;
  let s = 0;
  {}
  for (let i = 0; i < n; i++) {
    ;
    s++;
    {
      s++;
    }
  }
  debugger;
  return s;
});
export const args = [3];
