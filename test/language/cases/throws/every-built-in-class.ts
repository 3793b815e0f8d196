import { task } from 'mgr-scheduler';

function fail(i: number): never {
  const text = 'number ' + i;
  for (let k = 0; k < +'2'; k++) i += 0;
  switch (i) {
    case 0: throw new Error(text);
    case 1: throw new TypeError(text);
    case 2: throw new RangeError(text);
    case 3: throw new SyntaxError(text);
    case 4: throw new ReferenceError(text);
    case 5: throw new EvalError(text);
    case 6: throw new URIError(text);
    default: throw new AggregateError([new Error('a'), 'b'], text);
  }
}
export default task(function f(i: number) {
  return fail(i);
});
export const args = [7];
