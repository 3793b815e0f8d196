import { task } from 'mgr-scheduler';

export default task(function mandel(w: number) {
  let out = '';
  for (let y = 0; y < w; y++) {
    for (let x = 0; x < w; x++) {
      let zr = 0, zi = 0, n = 0;
      const cr = (x / w) * 3 - 2, ci = (y / w) * 2 - 1;
      while (n < 8 && zr * zr + zi * zi < 4) {
        const t = zr * zr - zi * zi + cr;
        zi = 2 * zr * zi + ci;
        zr = t;
        n++;
      }
      out += n;
    }
  }
  return out;
});
export const args = [5];
