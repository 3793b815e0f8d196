import { task } from 'mgr-scheduler';

/** Turns the first `count` cards round. */
function flip(cards: number[], count: number): void {
  for (let low = 0, high = count - 1; low < high; low++, high--) {
    const card = cards[low];
    cards[low] = cards[high];
    cards[high] = card;
  }
}

/** Flips until card 0 is on top; how many flips that took. */
function flips(start: number[], cards: number[]): number {
  for (let i = 0; i < start.length; i++) cards[i] = start[i];
  let count = 0;
  let top = cards[0];
  while (top !== 0) {
    flip(cards, top + 1);
    count++;
    top = cards[0];
  }
  return count;
}

/** Pancake flips over all orders of n cards: checksum and the most flips, as in the Benchmarks Game. */
export default task(function fannkuch(n: number): string {
  const cards: number[] = [];
  const scratch: number[] = [];
  const left: number[] = [];
  for (let i = 0; i < n; i++) {
    cards.push(i);
    scratch.push(0);
    left.push(i + 1);
  }
  let checksum = 0;
  let most = 0;
  let even = true;
  orders: for (;;) {
    const count = flips(cards, scratch);
    most = Math.max(most, count);
    checksum += even ? count : -count;
    even = !even;
    let place = 1;
    for (;;) {
      if (place === n) break orders;
      const first = cards[0];
      for (let i = 0; i < place; i++) cards[i] = cards[i + 1];
      cards[place] = first;
      left[place]--;
      if (left[place] > 0) continue orders;
      left[place] = place + 1;
      place++;
    }
  }
  return `${checksum} ${most}`;
});
