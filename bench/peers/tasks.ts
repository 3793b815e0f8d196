import { task } from 'mgr-scheduler';
import { tiny as next, spin as spinning } from './work.ts';

export const tiny = task(function tiny(n: number): number {
  return next(n);
});

export const spin = task(function spin(n: number): number {
  return spinning(n);
});
