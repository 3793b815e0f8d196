/** The functions as they run where nothing was compiled. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Fork,
  fork,
  forkAll,
  join,
  joinAll,
  parallelFor,
  parallelMap,
  parallelReduce,
  parallelSort,
  setForkRuntime,
} from './fork.ts';

const coded = (code: string) => expect.objectContaining({ code });
const floats = (...values: number[]) => {
  const array = new Float64Array(new SharedArrayBuffer(values.length * 8));
  array.set(values);
  return array;
};

afterEach(() => {
  setForkRuntime({});
});

describe('fork and join', () => {
  test('the function runs at once, its value is given once', () => {
    const trace: string[] = [];
    const one: Fork<number> = fork((x: number, y: string) => trace.push(`${x}${y}`), 1, 'a');
    trace.push('after');
    expect(join(one)).toBe(1);
    expect(trace).toEqual(['1a', 'after']);
    expect(() => join(one)).toThrow(coded('MGR_JOIN'));
  });

  test('what the function throws is thrown by join', () => {
    const one = fork(() => {
      throw new RangeError('bad');
    });
    expect(() => join(one)).toThrow(RangeError);
    expect(() => join(one)).toThrow(coded('MGR_JOIN'));
  });

  test.each([[null], [undefined], [5], ['fork'], [{}]])('join(%s)', (value) => {
    expect(() => join(value as never)).toThrow(coded('MGR_JOIN'));
  });

  test('a fork of compiled code is joined by the runtime', () => {
    setForkRuntime({ joinAtomic: (id) => [id] });
    expect(join(7 as never)).toEqual([7]);
  });

  test('arguments are what the runtime makes of them', () => {
    setForkRuntime({ carry: structuredClone });
    const given = { x: 1 };
    expect(join(fork((value: { x: number }) => value === given, given))).toBe(false);
  });

  test('no function', () => {
    expect(() => fork('x' as never)).toThrow(coded('MGR_FORK_TARGET'));
  });

  test('all of them', () => {
    const forks = forkAll((word: string) => word.length, new Set(['a', 'bcd']));
    expect(joinAll(new Set(forks))).toEqual([1, 3]);
  });
});

describe('ranges', () => {
  test('parallelFor goes from lo to below hi', () => {
    const seen: number[] = [];
    parallelFor(-1, 2, (i) => seen.push(i), { grain: 5 });
    parallelFor(3, 1, (i) => seen.push(i));
    expect(seen).toEqual([-1, 0, 1]);
  });

  test.each([[0.5], ['1'], [Number.NaN], [2 ** 60]])('bound %s', (bound) => {
    expect(() => parallelFor(0, bound as number, () => {})).toThrow(coded('MGR_OPTION'));
    expect(() => parallelReduce(bound as number, 1, 0, Number, Math.max)).toThrow(coded('MGR_OPTION'));
  });

  test.each([[{ grain: 0 }], [{ grain: 1.5 }], [7], [null]])('options %j', (options) => {
    expect(() => parallelFor(0, 1, () => {}, options as never)).toThrow(coded('MGR_OPTION'));
  });

  test('parallelReduce goes from left to right', () => {
    expect(parallelReduce(0, 4, '', String, (a, b) => a + b)).toBe('0123');
    expect(parallelReduce(4, 4, 'none', String, (a, b) => a + b)).toBe('none');
  });

  test('parallelMap gives the target back', () => {
    const target = new Int8Array(new SharedArrayBuffer(4));
    expect(parallelMap(floats(1, 2), target, (x, i) => x * 10 + i)).toBe(target);
    expect([...target]).toEqual([10, 21, 0, 0]);
    expect(() => parallelMap(floats(1, 2), new Int8Array(new SharedArrayBuffer(1)), Number)).toThrow(
      coded('MGR_OPTION'),
    );
  });

  test('parallelSort sorts as the array does', () => {
    const array = floats(3, Number.NaN, 0, -0, 1);
    expect(parallelSort(array)).toBe(array);
    expect([...array]).toEqual([-0, 0, 1, 3, Number.NaN]);
    expect([...parallelSort(floats(1, 3, 2), (a, b) => b - a)]).toEqual([3, 2, 1]);
  });

  test.each([[[1]], [new Int8Array(2)], [new DataView(new SharedArrayBuffer(4))], [null]])(
    '%o is not shared',
    (value) => {
      expect(() => parallelSort(value as never)).toThrow(coded('MGR_OPTION'));
    },
  );
});
