import { expect, test } from 'vitest';
import { Modules } from '../../explorer/modules.ts';
import { runAlone, type Thread } from '../../explorer/steps.ts';
import { createMemory, growPages, type Memory } from '../../src/memory/memory.ts';
import * as pages from '../../src/memory/pages.ts';
import * as deque from '../../src/ring/deque.ts';
import * as forkRecords from '../../src/ring/fork-records.ts';
import * as joins from '../../src/ring/joins.ts';
import * as park from '../../src/ring/park.ts';
import * as queue from '../../src/ring/queue.ts';
import * as records from '../../src/ring/records.ts';
import * as slots from '../../src/ring/slots.ts';

type Functions = Record<string, (...args: unknown[]) => unknown>;

const shipped = { ...pages, ...deque, ...forkRecords, ...joins, ...park, ...queue, ...records, ...slots };
const modules = new Modules();
const files = ['memory/pages', ...['deque', 'fork-records', 'joins', 'park', 'queue', 'records', 'slots'].map(inRing)];
const transformed = Object.assign({}, ...files.map((name) => copyOf(modules.load(`src/${name}.ts`))));

function inRing(name: string): string {
  return `ring/${name}`;
}

/** Exports are getters. */
function copyOf(exports: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, value]));
}

const isThread = (value: unknown): value is Thread => typeof (value as Thread | undefined)?.next === 'function';

/** Calls by name; a generator is run to its end. */
function caller(functions: Functions) {
  return (name: string, ...args: unknown[]): unknown => {
    const value = functions[name](...args);
    return isThread(value) ? runAlone(value) : value;
  };
}

function memoryOf(): Memory {
  const memory = createMemory({ threads: 2, slots: 2, records: 4, forks: 4, pages: 64 });
  growPages(memory, 64);
  return memory;
}

/** A long and mixed use of all protocols on one thread. Returns everything that was answered. */
function use(call: (name: string, ...args: unknown[]) => unknown, memory: Memory): unknown[] {
  const answers: unknown[] = [];
  const ask = (name: string, ...args: unknown[]): unknown => {
    const answer = call(name, ...args);
    answers.push(typeof answer === 'object' ? JSON.stringify(answer) : answer);
    return answer;
  };
  ask('initQueue', memory, memory.layout.backlogByte);
  const pool = ask('forkPool', memory, 0);
  const own = call('ownDeque', memory, 0);
  for (let round = 0; round < 6; round++) {
    for (let record = 0; record < 4; record++) {
      ask('submitRecord', memory, record);
      ask('push', memory, memory.layout.backlogByte, record);
    }
    const record = ask('pop', memory, memory.layout.backlogByte) as number;
    ask('claim', memory, 0, ask('slotState', memory, 0));
    ask('fill', memory, 0, record);
    ask('publishReady', memory, 0, round);
    ask('take', memory, 0, ask('slotState', memory, 0));
    ask('startRecord', memory, record);
    ask('enterRecord', memory, record, 1);
    const fork = ask('takeForkRecord', memory, pool) as number;
    ask('openFork', memory, fork);
    ask('pushBottom', own, fork);
    ask('lastPushed', own);
    if (round % 2 === 0) ask('popBottom', own);
    else ask('stealTop', memory, 0);
    ask('waitForFork', memory, 0, fork, () => call('isCancelled', memory, record), round);
    ask('wake', memory, ask('finishFork', memory, fork), round);
    ask('giveForkRecord', memory, round % 2 === 0 ? pool : undefined, fork);
    ask('cancelRun', memory, record, round);
    ask('release', memory, 0);
    const ticket = ask('announcePark', memory, 0);
    ask('unparkOne', memory, 1);
    ask('retractPark', memory, 0);
    expect(ticket).toBe(round);
    const extents = [1, 3, 32].map((count) => ask('takeExtent', memory, count) as number);
    ask('setExtentNext', memory, extents[0], extents[1]);
    ask('freeChain', memory, extents[0]);
    if (extents[2] !== 0) ask('freeExtent', memory, extents[2]);
    while (ask('pop', memory, memory.layout.backlogByte) !== queue.NOTHING);
  }
  return answers;
}

test('transformed and shipped code answer alike and leave the same memory', () => {
  const [a, b] = [memoryOf(), memoryOf()];
  const expected = use(caller(shipped as unknown as Functions), a);
  const got = use(caller(transformed as Functions), b);
  expect(got).toEqual(expected);
  expect(Buffer.compare(Buffer.from(a.main), Buffer.from(b.main))).toBe(0);
  expect(Buffer.compare(Buffer.from(a.pages), Buffer.from(b.pages))).toBe(0);
});

test('functions that touch shared memory are generators, address arithmetic is not', () => {
  const { slotWord } = modules.load('src/memory/layout.ts') as Functions;
  const memory = memoryOf();
  expect(typeof slotWord(memory.layout, 0)).toBe('number');
  expect(isThread((transformed as Functions).slotState(memory, 0))).toBe(true);
});

test('a seeded bug whose text is not there is refused', () => {
  const mutant = new Modules([{ file: 'src/ring/queue.ts', find: 'no such text', replace: '' }]);
  expect(() => mutant.load('src/ring/queue.ts')).toThrow('found 0 times');
  const elsewhere = new Modules([{ file: 'src/ring/park.ts', find: 'parked', replace: '' }]);
  elsewhere.load('src/ring/queue.ts');
  expect(() => elsewhere.assertMutated()).toThrow('not in this scenario');
});
