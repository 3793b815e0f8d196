import { ThreadWorker } from 'poolifier';
import { spin, tiny } from './work.ts';

export default new ThreadWorker<number, number>({
  spin: (n?: number) => spin(n ?? 0),
  tiny: (n?: number) => tiny(n ?? 0),
});
