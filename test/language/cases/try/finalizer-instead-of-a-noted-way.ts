import { task } from 'mgr-scheduler';

function slow(n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}

function throwsInstead(log: unknown[], n: number): unknown {
  try {
    try {
      if (n > 0) return 'lost';
    } finally {
      if (n > 1) throw new Error(`instead ${n}`);
    }
    log.push(slow(n));
  } catch (error) {
    log.push((error as Error).message, slow(n));
  } finally {
    log.push('after');
  }
  return 'end';
}

function breaksInstead(log: unknown[], n: number): unknown {
  try {
    outer: {
      try {
        return 'lost';
      } finally {
        if (n > 1) break outer;
      }
    }
    log.push(slow(n));
  } finally {
    log.push('after');
  }
  return 'end';
}

function continuesInstead(log: unknown[], n: number): unknown {
  for (let i = 0; ; i++) {
    try {
      for (let k = 0; k < 2; k++) {
        try {
          if (k === 0) break;
          return 'lost';
        } finally {
          if (i < n) continue;
        }
      }
      log.push(i, slow(n));
    } finally {
      log.push('after');
    }
    if (i > n) return 'end';
  }
}

export default task(function f(n: number) {
  const log: unknown[] = [];
  for (let i = 0; i <= n; i++) log.push(throwsInstead(log, i), breaksInstead(log, i), continuesInstead(log, i));
  return log;
});
export const args = [3];
