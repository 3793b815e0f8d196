import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let out = '';
  for (let i = 0; i < n; i++) out += `line ${i}
\t\u{1F600}\\ \${not} \x41`;
  return out;
});
export const args = [2];
