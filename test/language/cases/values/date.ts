import { task } from 'mgr-scheduler';

export default task(function f(d: Date) {
  const bad = new Date(NaN);
  const mine = new Date(Date.UTC(2020, 1, 28));
  for (let i = 0; i < +'3'; i++) {
    d.setUTCDate(d.getUTCDate() + 1);
    mine.setUTCHours(mine.getUTCHours() + 20);
  }
  return { d, bad, mine, iso: mine.toISOString() };
});
export const args = [new Date(0)];
