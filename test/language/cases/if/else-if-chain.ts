import { task } from 'mgr-scheduler';

function grade(points: number) {
  let seen = 0;
  for (let i = 0; i < +'2'; i++) seen++;
  if (points >= 90) return 'a' + seen;
  else if (points >= 80) return 'b' + seen;
  else if (points >= 70) return 'c' + seen;
  else return 'd' + seen;
}
export default task(function grades(points: number[]) {
  const result: string[] = [];
  for (const p of points) result.push(grade(p));
  return result;
});
export const args = [[95, 90, 89, 80, 70, 69, NaN]];
