import { task } from 'mgr-scheduler';

export default task(function f() {
  let reads = 0;
  const o = {
    get length() {
      reads++;
      return 6 - reads;
    },
  };
  let rounds = 0;
  for (let i = 0; i < o.length; i++) rounds++;
  return { reads, rounds };
});
export const args = [];
