import { test } from 'vitest';
import { Execution } from '../../explorer/execution.ts';
import { prepare, scenarios } from '../../explorer/scenario.ts';
import { searchByPriority, searchRandomly } from '../../explorer/search/random.ts';
import { searchWithin, UNBOUNDED } from '../../explorer/search/systematic.ts';

test('x', () => {
  const file = `explorer/scenarios/${process.env.F ?? 'deque'}.ts`;
  for (const { scenario } of scenarios([file])) {
    const e = new Execution(prepare(file, scenario.name));
    for (const bound of [0, 1, 2, UNBOUNDED]) {
      const t = Date.now();
      const s = searchWithin(e, bound, 200000);
      console.log(scenario.name, bound, JSON.stringify(s), e.failure, Date.now() - t);
      if (e.failure) break;
    }
    const t = Date.now();
    console.log(
      JSON.stringify(searchRandomly(e, 5000, 1)),
      JSON.stringify(searchByPriority(e, 5000, 1, 3)),
      Date.now() - t,
    );
  }
}, 600000);
