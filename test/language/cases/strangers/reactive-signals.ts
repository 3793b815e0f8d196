import { task } from 'mgr-scheduler';

function createRuntime() {
  let current = null;
  let batchDepth = 0;
  const pending = new Set();
  const log = [];

  function track(node) {
    if (current) { node.users.add(current); current.sources.add(node); }
  }
  function stale(node) {
    for (const user of [...node.users]) {
      if (user.dirty) continue;
      user.dirty = true;
      if (user.effect) pending.add(user);
      else stale(user);
    }
  }
  function run(node) {
    for (const source of node.sources) source.users.delete(node);
    node.sources.clear();
    const outer = current;
    current = node;
    try {
      node.dirty = false;
      return node.fn();
    } finally {
      current = outer;
    }
  }
  let flushing = false;
  function flush() {
    if (flushing) return;
    flushing = true;
    let rounds = 0;
    try {
      while (pending.size) {
        if (++rounds > 50) { pending.clear(); throw new RangeError('effects do not settle'); }
        const [next] = pending;
        pending.delete(next);
        if (!next.stopped) run(next);
      }
    } finally {
      flushing = false;
    }
  }
  return {
    log,
    signal(value) {
      const node = { users: new Set() };
      return [
        () => { track(node); return value; },
        (next) => {
          const given = typeof next === 'function' ? next(value) : next;
          if (Object.is(given, value)) return;
          value = given;
          stale(node);
          if (batchDepth === 0) flush();
        },
      ];
    },
    computed(fn) {
      const node = { fn, users: new Set(), sources: new Set(), dirty: true, value: undefined };
      return () => {
        track(node);
        if (node.dirty) node.value = run(node);
        return node.value;
      };
    },
    effect(fn) {
      const node = { fn, sources: new Set(), users: new Set(), effect: true, stopped: false, dirty: false };
      run(node);
      return () => { node.stopped = true; };
    },
    batch(fn) {
      batchDepth++;
      try { return fn(); } finally { if (--batchDepth === 0) flush(); }
    },
  };
}

export default task(function signals(n) {
  const { signal, computed, effect, batch, log } = createRuntime();
  const [count, setCount] = signal(0);
  const [step, setStep] = signal(1);
  let computedRuns = 0;
  const sum = computed(() => { computedRuns++; let s = 0; for (let i = 0; i <= count(); i++) s += step(); return s; });
  const parity = computed(() => (sum() % 2 ? 'odd' : 'even'));
  const stop = effect(() => log.push(`sum ${sum()}`));
  effect(() => log.push(count() > 2 ? `parity ${parity()}` : 'small'));
  for (let i = 0; i < n; i++) setCount((c) => c + 1);
  batch(() => { setCount(1); setStep(10); log.push('in batch'); });
  stop();
  setStep(3);
  const [a, setA] = signal(0);
  let failure = '';
  try { effect(() => { if (a() > 0) setA((x) => x + 1); }); setA(1); } catch (error) { failure = error.message; }
  return { log, computedRuns, failure, sum: sum() };
});
export const args = [4];
