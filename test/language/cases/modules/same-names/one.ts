export function run(n: number): string {
  return helper(n) + '1';
}
function helper(n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) s += 'a';
  return s;
}
