import { task } from 'mgr-scheduler';

// The iterator is closed when the `try` that the way out stands in is over: behind its finalizer, and out of its catch's sight.
function spin(n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}

function counted(trace: string[], name: string, fails = false) {
  return {
    [Symbol.iterator]() {
      let i = 0;
      return {
        next: () => ({ value: i++, done: i > 4 }),
        return() {
          trace.push(`close ${name}`);
          if (fails) throw new Error(`close ${name}`);
          return {};
        },
      };
    },
  };
}

function finalizerFirst(trace: string[]) {
  for (const x of counted(trace, 'a')) {
    try {
      if (x === 1) return x;
    } finally {
      trace.push(`finally ${x}`);
    }
  }
  return -1;
}

function finalizerThatLeaves(trace: string[]) {
  for (const x of counted(trace, 'b')) {
    try {
      if (spin(x) === 1) return x;
    } finally {
      trace.push(`finally ${spin(x + 3)}`);
    }
  }
  return -1;
}

function notForTheCatch(trace: string[], call: (n: number) => number) {
  try {
    for (const x of counted(trace, 'c', true)) {
      try {
        if (call(x) === 1) return x;
      } catch {
        trace.push('caught inside');
      }
    }
  } catch (error) {
    trace.push(`caught outside: ${(error as Error).message}`);
  }
  return -1;
}

function notForTheCatchThatLeaves(trace: string[]) {
  try {
    for (const x of counted(trace, 'd', true)) {
      try {
        if (spin(x + 2) > 1) break;
      } catch {
        trace.push(`caught inside ${spin(4)}`);
      }
    }
  } catch (error) {
    trace.push(`caught outside: ${(error as Error).message}`);
  }
  return -1;
}

function labels(trace: string[]) {
  outer: for (const x of counted(trace, 'outer')) {
    for (const y of counted(trace, 'inner')) {
      try {
        try {
          trace.push(`${x} ${y}`);
          if (y === 1) continue outer;
          if (x === 2) break outer;
          if (y === 0) continue;
        } finally {
          trace.push('first');
          if (x === 1) break;
        }
      } finally {
        trace.push(`then ${spin(y + 2)}`);
      }
    }
  }
}

/** The finalizer overrides the way out: the loop goes on. */
function overridden(trace: string[]) {
  let last = 0;
  for (const x of counted(trace, 'e')) {
    spin(x);
    within: {
      try {
        if (x < 3) return -1;
      } finally {
        // biome-ignore lint/correctness/noUnsafeFinally: that is what is tried
        if (x < 2) break within;
      }
    }
    last = x;
  }
  return last;
}

export default task(function f() {
  const trace: string[] = [];
  const results = [
    finalizerFirst(trace),
    finalizerThatLeaves(trace),
    notForTheCatch(trace, (n) => n),
    notForTheCatchThatLeaves(trace),
    overridden(trace),
  ];
  labels(trace);
  return [results, trace];
});
export const args = [];
