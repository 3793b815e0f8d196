import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x)
  return x
}
const table = [1, 2, 3]
const pick = (i: number) => table[i]!
class Pair {
  a = 1
  static b = 2
  ;['c'] = 3
  get
  d() { return 4 }
  static
  e() { let s = 0; for (let i = 0; i < +'2'; i++) s += i; return s }
}
export default task(function f() {
  const trace: unknown[] = []
  let i = 0
  i
  ++
  i
  const a = say(trace, pick(i))
  const text = `a
${say(trace, i)} b`
  if (a) say(trace, 'yes')
  else say(trace, 'no')
  do i++
  while (i < 3) trace.push(i)
  const p = new Pair()
  return [a, text, p.a, p.c, p.d, Pair.b, Pair.e(), trace]
})
export const args = []
