/** In a page: one kernel, untouched and compiled in turn, as `warm` of loops/probe.ts does it. Its module is put together by pages.ts. */

type Work = (n: number) => unknown;

export interface PageOrder {
  name: string;
  n: number;
  answer: number | string;
  pairs: number;
  warmUps: number;
}

export interface PageAnswer {
  untouchedMs: number[];
  compiledMs: number[];
}

function timed(work: Work, { name, n, answer }: PageOrder): number {
  const start = performance.now();
  const found = work(n);
  const ms = performance.now() - start;
  if (found !== answer) throw new Error(`${name}(${n}) gave ${found}, not ${answer}.`);
  return ms;
}

export function measurePairs(untouched: Work, compiled: Work, order: PageOrder): PageAnswer {
  for (let i = 0; i < order.warmUps; i++) {
    timed(untouched, order);
    timed(compiled, order);
  }
  const answer: PageAnswer = { untouchedMs: [], compiledMs: [] };
  for (let pair = 0; pair < order.pairs; pair++) {
    if (pair % 2 === 0) answer.untouchedMs.push(timed(untouched, order));
    answer.compiledMs.push(timed(compiled, order));
    if (pair % 2 === 1) answer.untouchedMs.push(timed(untouched, order));
  }
  return answer;
}
