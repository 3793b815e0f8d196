import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isPageGlobal, isThreadGlobal } from './globals.ts';

test('all of the language is there, as far as this engine has it', () => {
  const language: string[] = runInNewContext('Object.getOwnPropertyNames(globalThis)');
  expect(language.length).toBeGreaterThan(50);
  expect(language.filter((name) => !isThreadGlobal(name))).toEqual([]);
});

test("what is the page's is no thread's", () => {
  for (const name of ['window', 'document', 'localStorage', 'name', 'close']) {
    expect([isThreadGlobal(name), isPageGlobal(name)]).toEqual([false, true]);
  }
  for (const name of ['self', 'fetch', 'OffscreenCanvas', 'Math']) {
    expect([isThreadGlobal(name), isPageGlobal(name)]).toEqual([true, false]);
  }
  expect([isThreadGlobal('constructor'), isPageGlobal('constructor')]).toEqual([false, false]);
});
