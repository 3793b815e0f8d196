/** Tasks of comforts.ts. */
import { fork, hold, join, progress, sleep, task, transfer } from 'mgr-scheduler';

export const naps = task(function naps(count: number, ms: number): number {
  let done = 0;
  for (let i = 0; i < count; i++) {
    sleep(ms);
    done++;
  }
  return done;
});

export const holds = task(function holds(ms: number, text: string): string {
  const later = new Promise<{ text: string }>((resolve) => {
    setTimeout(() => resolve({ text }), ms);
  });
  return `${hold(later).text}!`;
});

export const holdsFailure = task(function holdsFailure(text: string): string {
  try {
    hold(Promise.reject(new Error(text)));
  } catch (error) {
    return `caught ${(error as Error).message}`;
  }
  return 'nothing';
});

export const isFailed = task(function isFailed(text: string): never {
  return hold(Promise.reject(new Error(text)));
});

export const holdsPlain = task(function holdsPlain(value: number): number {
  return hold(value) + 1;
});

function branch(depth: number): number {
  progress(depth);
  sleep(depth);
  if (depth === 0) return 1;
  const left = fork(branch, depth - 1);
  let rounds = 0;
  for (let i = 0; i < 20_000; i++) rounds += i & 1;
  const right = branch(depth - 1);
  return join(left) + right + rounds * 0;
}

export const tree = task(function tree(depth: number): number {
  return branch(depth);
});

export const tells = task(function tells(name: number, count: number): number {
  for (let i = 0; i < count; i++) progress(`${name}:${i}`);
  return count;
});

export const lasts = task(function lasts(ms: number): number {
  if (ms > 3) sleep(ms);
  return ms;
});

/** Adds 1 to each byte. */
export const raised = task(function raised(bytes: Uint8Array): Uint8Array {
  for (let i = 0; i < bytes.length; i++) bytes[i]++;
  return transfer(bytes);
});

export const ramp = task(function ramp(length: number): {
  values: Float64Array;
  same: ArrayBufferLike;
  copy: Float64Array;
} {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = i;
  const copy = values.slice(0, 3);
  return transfer({ values, same: values.buffer, copy }, [values.buffer]);
});
