/**
 * What holds in a page without a build, as cases: `mgr` is the package, from a script tag or by `import`. Results are in `globalThis.result` once the
 * title is `done`. Not compiled and not bundled: this is what a user writes.
 */
(() => {
  const { mgr } = globalThis;
  const { CompileError, MgrError, Scheduler, compile, fork, join, parallelFor, parallelReduce, task } = mgr;
  const LIMIT_MS = 30_000;

  function equal(actual, expected, what = 'value') {
    const [is, should] = [actual, expected].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    if (is !== should) throw new Error(`${what}: ${is}, not ${should}`);
  }

  function contains(text, ...parts) {
    for (const part of parts) if (!text.includes(part)) throw new Error(`"${part}" is not in "${text}"`);
  }

  /** What a call throws, or its promise rejects with. */
  async function failure(call) {
    try {
      await call();
    } catch (error) {
      return error;
    }
    throw new Error('it was to fail');
  }

  async function refuses(call, code, ...parts) {
    const error = await failure(call);
    equal(error instanceof MgrError, true, 'MgrError');
    equal(error.code, code, `code of ${error.message}`);
    contains(error.message, ...parts);
    return error;
  }

  const fib = task(function fib(n) {
    if (n < 2) return n;
    const a = fork(fib, n - 1);
    const b = fib(n - 2);
    return join(a) + b;
  });

  const LIMIT = 30;
  const isPrime = (n) => {
    for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
    return n > 1;
  };
  function countPrimes(from, to) {
    let count = 0;
    for (let n = from; n < to; n++) if (isPrime(n)) count++;
    return count;
  }

  const running = {
    async 'forks, on more than one thread'(scheduler) {
      equal(await scheduler.run(fib, [24]), 46368);
      const count = task(countPrimes, { uses: { isPrime } });
      // The first thread begins while the others still load the file.
      const end = Date.now() + LIMIT_MS / 2;
      let busy = [];
      while (busy.length < 2 && Date.now() < end) {
        const parts = Array.from({ length: 16 }, (_, i) => scheduler.run(count, [i * 20_000, (i + 1) * 20_000]));
        equal(
          (await Promise.all(parts)).reduce((sum, one) => sum + one),
          27_608,
        );
        busy = scheduler.stats().perThread.filter(({ dispatches }) => dispatches > 0);
      }
      equal(busy.length >= 2, true, 'threads that have run something');
    },

    async 'functions, classes, data and tasks by name'(scheduler) {
      class Counter {
        static step = LIMIT / 30;
        total = 0;
        add(n) {
          for (let i = 0; i < n; i++) this.total += Counter.step;
          return this;
        }
      }
      const table = Object.freeze({ words: ['a', 'b'], sizes: new Float64Array([1.5, 2]), by: new Map([['k', 7n]]) });
      function helper(n) {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += other(i);
        return sum;
      }
      const other = (i) => i * LIMIT;
      const work = task(
        function work(n) {
          const inner = fork(fibonacci, 10);
          const counter = new Tally().add(n);
          const { words, sizes, by } = table;
          return [help(n), counter.total, words.join(), sizes[0], String(by.get('k')), join(inner), fibonacci(5)];
        },
        { uses: { help: helper, other, LIMIT, Tally: Counter, Counter, table, fibonacci: fib } },
      );
      equal(await scheduler.run(work, [5]), [300, 5, 'a,b', 1.5, '7', 55, 5]);
    },

    async 'called directly it is the function itself, on the ring it has what was given'(scheduler) {
      equal(fib(10), 55);
      const seen = [1];
      const count = task((n) => seen.length + n, { uses: { seen } });
      seen.push(2);
      equal([count(10), await scheduler.run(count, [10])], [12, 11]);
    },

    async 'parallel loops on shared memory'(scheduler) {
      const view = scheduler.alloc(Float64Array, 10_000);
      const squares = task((to) => {
        parallelFor(0, to.length, (i) => {
          to[i] = i * i;
        });
        return parallelReduce(
          0,
          to.length,
          0,
          (i) => to[i],
          (a, b) => a + b,
        );
      });
      equal(await scheduler.run(squares, [view]), 333_283_335_000);
      equal(view[99], 9801);
    },

    async 'by the name mgr, and by any name that it is given'(scheduler) {
      const work = task(
        function work(n) {
          const a = mgr.fork(double, n);
          const b = M.fork(double, n);
          return join(a) + wait(b);
        },
        { uses: { M: mgr, wait: mgr.join, double: task((n) => n * 2) } },
      );
      equal(await scheduler.run(work, [4]), 16);
    },

    async 'the same function with other data'(scheduler) {
      const times = function times(n) {
        return n * FACTOR;
      };
      const tasks = [2, 3].map((FACTOR) => task(times, { uses: { FACTOR } }));
      const again = task(times, { uses: { FACTOR: 2 } });
      equal(await Promise.all([...tasks, again, ...tasks].map((one) => scheduler.run(one, [5]))), [10, 15, 10, 10, 15]);
      equal(tasks[1].name, 'times');
    },

    async 'methods, arrows, and functions without a name'(scheduler) {
      const holder = {
        method(n) {
          let sum = 0;
          while (n > 0) sum += n--;
          return sum;
        },
      };
      const down = (n) => (n === 0 ? 0 : 1 + down(n - 1));
      const nameless = [(n) => n + 1][0];
      const tasks = [task(holder.method), task(down), task(nameless)];
      equal(await Promise.all(tasks.map((one) => scheduler.run(one, [100]))), [5050, 100, 101]);
    },

    async 'what a task throws arrives, with the task in its stack'(scheduler) {
      const fail = task(
        function fail(n) {
          for (let i = 0; i < n; i++) if (i === 50) deeper(i);
          return n;
        },
        {
          uses: {
            deeper: function deeper(i) {
              throw new RangeError(`at ${i}`);
            },
          },
        },
      );
      const error = await failure(() => scheduler.run(fail, [100]));
      equal([error instanceof RangeError, error.message], [true, 'at 50']);
      const lines = error.stack.split('\n').filter((line) => /fail/.test(line));
      contains(lines[0], 'deeper', 'fail:7:');
      contains(lines[1], 'fail', 'fail:2:');
      equal(/resumeTop|startTask|callJob|runPacket/.test(error.stack), false, `the runtime in ${error.stack}`);
    },

    async 'a result that is what the task was given'(scheduler) {
      const palette = { red: [255, 0, 0] };
      const give = task(
        function give(n) {
          for (let i = 0; i < n; i++) palette.red[1] = i;
          return palette;
        },
        { uses: { palette } },
      );
      equal(await scheduler.run(give, [10]), { red: [255, 9, 0] });
      equal(palette.red[1], 0);
    },

    async 'a module from its text'(scheduler) {
      const exports = await compile(
        `import { task, fork, join } from 'mgr-scheduler';
         export const STEP = 3;
         function each(n) { let sum = 0; for (let i = 0; i < n; i++) sum += STEP; return sum; }
         export const work = task(function work(n) { const a = fork(each, n); return each(n) + join(a); });
         export default { settings: [1, 2] };`,
        { name: 'cell-1' },
      );
      equal(
        Object.keys(exports).filter((name) => !name.includes('$')),
        ['STEP', 'default', 'work'],
      );
      equal([exports.STEP, exports.default.settings, exports.work(10)], [3, [1, 2], 60]);
      equal(await scheduler.run(exports.work, [1000]), 6000);
      const more = task((n) => work(n) + 1, { uses: { work: exports.work } });
      equal(await scheduler.run(more, [10]), 61);
    },

    async 'the lines of a module in the stack of what its task throws'(scheduler) {
      const { fail } = await compile(
        "import { task } from 'mgr-scheduler';\nexport const fail = task(function fail(n) {\n  for (let i = 0; i < n; i++) if (i === 9) throw new Error('nine', { cause: new TypeError('why') });\n});",
        { name: 'cell (2)' },
      );
      const error = await failure(() => scheduler.run(fail, [10]));
      contains(error.stack, 'cell (2):3:');
      equal(error.cause instanceof TypeError, true);
      contains(error.cause.stack, 'cell (2):3:');
    },

    async 'a module that imports another one of the page'(scheduler) {
      const { work } = await compile(
        "import { task } from 'mgr-scheduler'; import { ten } from './ten.js'; export const work = task((n) => n + ten());",
      );
      equal(await scheduler.run(work, [1]), 11);
    },

    async 'a whole program from its text'() {
      const { result } = await compile(`
        import { Scheduler, task } from 'mgr-scheduler';
        const half = task(function half(n) { return n / 2; });
        const scheduler = await Scheduler.start({ threads: 1 });
        export const result = await scheduler.run(half, [9]);
        await scheduler.close();`);
      equal(result, 4.5);
    },
  };

  const refusals = {
    async 'a name that was not given'() {
      const error = await refuses(
        () =>
          task(function work(n) {
            const t = typeof document;
            return Math.max(n, LIMIT) + t;
          }),
        'MGR_FREE_NAME',
        'error MGR_FREE_NAME LIMIT is not known in a thread',
        'at work:3:32',
        'return Math.max(n, LIMIT)',
        'task(work, { uses: { LIMIT } })',
      );
      equal(error instanceof CompileError, true);
      equal(error.diagnostics.length, 1);
    },

    async 'names of a helper, and of the page'() {
      const show = (text) => {
        document.title = text + missing;
      };
      const error = await refuses(
        () => task(() => show('x'), { uses: { show } }),
        'MGR_FREE_NAME',
        'document',
        'threads have no page',
        'missing',
      );
      equal(
        error.diagnostics.map(({ line }) => line),
        [4, 4],
      );
    },

    async 'syntax that only sloppy code may have'() {
      await refuses(() => task(globalThis.sloppy), 'MGR_PARSE', 'error MGR_PARSE', 'n + 010', 'sloppy:2:');
    },

    async 'what the compiler refuses, with its place'() {
      await refuses(
        () =>
          task(function work(n) {
            for (let i = 0; i < n; i++) this.sum += i;
          }),
        'MGR_COMPILE',
        'MGR_UNSUPPORTED',
        'work:2:',
        'this.sum += i',
      );
      await refuses(() => task(async (n) => n), 'MGR_COMPILE', 'MGR_UNSUPPORTED');
    },

    async 'what has no text'() {
      await refuses(() => task(Math.max), 'MGR_NO_SOURCE', '`max`', 'built in');
      await refuses(() => task(countPrimes.bind(null)), 'MGR_NO_SOURCE', 'bind');
      await refuses(() => task((n) => log(n), { uses: { log: console.log } }), 'MGR_NO_SOURCE', 'uses.log');
      const getter = Object.getOwnPropertyDescriptor(
        {
          get x() {
            return 1;
          },
        },
        'x',
      ).get;
      await refuses(() => task(getter), 'MGR_NO_SOURCE', 'nothing by itself');
      equal((await failure(() => task(class {}))) instanceof TypeError, true);
    },

    async 'what cannot be given'() {
      const at = 1;
      await refuses(
        () => task((n) => n + at, { uses: { at: new WeakMap() } }),
        'MGR_CANNOT_CARRY',
        'uses.at',
        'WeakMap',
      );
      await refuses(() => task((n) => n, { uses: { 'not-a-name': 1 } }), 'MGR_OPTION', 'uses.not-a-name');
      await refuses(() => task((n) => n, { uses: { class: 1 } }), 'MGR_OPTION', 'uses.class');
      await refuses(() => task(function work() {}, { uses: { work: 1 } }), 'MGR_OPTION', "the task's own name");
      await refuses(() => task((n) => n, { use: {} }), 'MGR_OPTION', 'no option use');
    },

    async 'texts that are no modules'() {
      const error = await refuses(
        () => compile('const = 1;', { name: 'cell-7' }),
        'MGR_PARSE',
        'cell-7:1:7',
        'const = 1;',
      );
      equal(error.diagnostics[0].frame.includes('^'), true);
      await refuses(
        () =>
          compile(
            "import { task } from 'mgr-scheduler';\nlet calls = 0;\nexport const count = task((n) => { for (let i = 0; i < n; i++) calls++; });",
          ),
        'MGR_COMPILE',
        'MGR_MODULE_STATE',
        ':3:',
      );
      await refuses(
        () =>
          compile("import _ from 'lodash';\nimport { task } from 'mgr-scheduler';\nexport const t = task(() => _);"),
        'MGR_IMPORT',
        'lodash',
        ':1:15',
      );
      await refuses(() => compile(42), 'MGR_OPTION');
      contains(String(await failure(() => compile("throw new Error('at the top');"))), 'at the top');
    },
  };

  async function limited(promise) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${LIMIT_MS} ms`)), LIMIT_MS);
    });
    try {
      await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function runCases(cases, suffix, scheduler) {
    const results = [];
    for (const [name, run] of Object.entries(cases)) {
      let error = null;
      try {
        await limited(run(scheduler));
      } catch (thrown) {
        error = `${thrown}\n${thrown?.stack}`;
      }
      results.push({ name: `${name}${suffix}`, error });
    }
    return results;
  }

  async function main() {
    const results = await runCases(refusals, '');
    for (const quantum of [5, 0]) {
      const scheduler = await Scheduler.start({ threads: 3, quantum });
      results.push(...(await runCases(running, `, quantum ${quantum}`, scheduler)));
      await scheduler.close();
    }
    return results;
  }

  main()
    .catch((error) => ({ code: error.code, message: String(error) }))
    .then((result) => {
      globalThis.result = result;
      document.title = 'done';
    });
})();
