import { expect, test } from 'vitest';
import { describeCycle } from './depth.ts';

test.each([
  [['f', 'f', 'f'], 'in `f`, which calls itself'],
  [['f'], 'in `f`'],
  [['even', 'odd', 'even', 'odd'], 'in `even` > `odd` > `even`'],
  // A cycle of three of which the sample has one and a half.
  [['c', 'b', 'a', 'c', 'b'], 'in `c` > `a` > `b` > `c`'],
  // Nothing comes back in a regular way.
  [['f', 'g', 'g', 'h'], 'in `h` > `g` > `g` > `f`'],
  [[...'abcdefghij'], 'in `h` > `g` > `f` > `e` > `d` > `c` > `b` > `a`'],
])('%j: %s', (innermostFirst, text) => {
  expect(describeCycle(innermostFirst)).toBe(text);
});
