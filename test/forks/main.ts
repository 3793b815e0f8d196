/** The command: `npm run fuzz -- [--minutes N] [--seed N] [--policy NAME]`. */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, policy: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const minutes = Number(values.minutes ?? 1);
console.log(`seed ${seed}`);
const { failure } = await fuzz({ seed, minutes, policy: values.policy, report: (line) => console.log(line) });
if (failure !== undefined) console.log(failure);
process.exit(failure === undefined ? 0 : 1);
