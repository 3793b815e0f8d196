import { task } from 'mgr-scheduler';
import { BASE } from './base.ts';

function now(): number {
  return BASE + 1;
}

export const answer = task(function answer(): number {
  return now();
});

export const long = task(function long(flag: Int32Array): number {
  Atomics.store(flag, 1, 1);
  while (Atomics.load(flag, 0) === 0);
  return now();
});
