import { task } from 'mgr-scheduler';

const WEIGHTS = new Float64Array([0.5, 1.5, -0]);
const BYTES = new Uint8Array([1, 2, 3]);
const HALVES = [new Int16Array(BYTES.buffer, 0, 1), new DataView(BYTES.buffer)];
const WHEN = new Date(86_400_000);
const WORD = /[a-z]+/;

export default task(function f(n: number) {
  const held = { weights: WEIGHTS, buffer: BYTES.buffer, halves: HALVES, when: WHEN, word: WORD };
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(held.weights === WEIGHTS, held.buffer === BYTES.buffer, held.halves[1] === HALVES[1]);
    trace.push(held.weights[i], held.when === WHEN, held.word === WORD, held.word.test('ab'));
  }
  return trace;
});
export const args = [3];
