import { task } from 'mgr-scheduler';

export default task(function größe(ñ: number) {
  let $ = 0;
  let _ = '';
  const 数 = [1, 2];
  for (let ℮ = 0; ℮ < ñ; ℮++) {
    $ += ℮;
    _ += 数[℮ % 2];
  }
  return { $, _, 数 };
});
export const args = [4];
