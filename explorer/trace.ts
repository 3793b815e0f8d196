/** A run as text: a line for each step, with the thread, the operation, the word's name, the value, and the place in the source. */
import { type Done, type Execution, TIMEOUT } from './execution.ts';
import { siteOf } from './modules.ts';
import { nameOf } from './names.ts';
import { follow } from './schedule.ts';
import { OP, OP_NAMES, type Step } from './steps.ts';

function where(execution: Execution, step: Step): string {
  if (step.op === OP.until || step.op === OP.settled || step.op === OP.bulk) return '';
  return nameOf(execution.machine.memory.layout, execution.machine.wordOf(step.array, step.index));
}

function values({ step, result }: Done): string {
  switch (step.op) {
    case OP.load:
    case OP.read:
      return `= ${result}`;
    case OP.store:
    case OP.write:
      return `:= ${step.a}`;
    case OP.compareAndSwap:
      return `${step.a} -> ${step.b}: ${result ? 'done' : 'no'}`;
    case OP.exchange:
    case OP.add:
    case OP.or:
    case OP.and:
      return `${step.a}, was ${result}`;
    case OP.wait:
    case OP.waitAsync:
      return `while ${step.a}: ${typeof result === 'string' ? result : result ? 'sleeps' : 'not equal'}`;
    case OP.notify:
      return `wakes ${result}`;
    default:
      return '';
  }
}

/** Follows a schedule and tells it. */
export function trace(execution: Execution, names: readonly string[], choices: readonly number[]): string {
  execution.history = [];
  follow(execution, choices);
  const history = execution.history;
  execution.history = undefined;
  const width = Math.max(...names.map((name) => name.length));
  let last = -1;
  const lines = history.map((done) => {
    const { choice, step } = done;
    const thread = choice % TIMEOUT;
    const name = thread === last ? '' : names[thread];
    last = thread;
    const { file, line, inside } = siteOf(step.site);
    const operation = choice >= TIMEOUT ? 'clock' : OP_NAMES[step.op];
    const what = `${operation.padEnd(14)} ${where(execution, step).padEnd(22)} ${values(done)}`;
    return `  ${name.padEnd(width)}  ${what.padEnd(62)} ${inside} (${file}:${line})`;
  });
  const { failure } = execution;
  lines.push(failure ? `  ${failure.kind}: ${failure.message}` : '  nothing failed');
  return lines.join('\n');
}
