import { task } from 'mgr-scheduler';

type State = 'idle' | 'moving' | 'open';
interface Context { floor: number; direction: -1 | 0 | 1; timer: number; queue: Set<number>; log: string[] }
type Event2 = { type: 'call'; floor: number } | { type: 'tick' };
type Transition = { target?: State; guard?: (c: Context, e: Event2) => boolean; act?: (c: Context, e: Event2) => void };
type Machine = Record<State, { enter?: (c: Context) => void; on: Partial<Record<Event2['type'], Transition[]>> }>;

const nearest = (c: Context): number | undefined => {
  let best: number | undefined;
  for (const floor of c.queue) {
    if (c.direction !== 0 && Math.sign(floor - c.floor) !== c.direction) continue;
    if (best === undefined || Math.abs(floor - c.floor) < Math.abs(best - c.floor)) best = floor;
  }
  return best;
};
const enqueue = (c: Context, e: Event2): void => { if (e.type === 'call') c.queue.add(e.floor); };

const machine: Machine = {
  idle: {
    enter: (c) => { c.direction = 0; c.log.push(`idle@${c.floor}`); },
    on: {
      call: [
        { guard: (c, e) => e.type === 'call' && e.floor === c.floor, target: 'open' },
        { act: enqueue, target: 'moving' },
      ],
      tick: [{ guard: (c) => c.queue.size > 0, target: 'moving' }],
    },
  },
  moving: {
    enter: (c) => { const next = nearest(c) ?? ((c.direction = 0), nearest(c)); c.direction = Math.sign((next ?? c.floor) - c.floor) as Context['direction']; },
    on: {
      call: [{ act: enqueue }],
      tick: [
        { guard: (c) => c.queue.has(c.floor + c.direction), act: (c) => { c.floor += c.direction; c.queue.delete(c.floor); }, target: 'open' },
        { guard: (c) => c.direction === 0, target: 'idle' },
        { act: (c) => { c.floor += c.direction; c.log.push(`.${c.floor}`); } },
      ],
    },
  },
  open: {
    enter: (c) => { c.timer = 2; c.log.push(`open@${c.floor}`); },
    on: {
      call: [{ guard: (c, e) => e.type === 'call' && e.floor === c.floor, act: (c) => { c.timer++; } }, { act: enqueue }],
      tick: [{ guard: (c) => --c.timer > 0 }, { guard: (c) => c.queue.size > 0, target: 'moving' }, { target: 'idle' }],
    },
  },
};

function interpret(machine: Machine, start: State, context: Context) {
  let state = start;
  let sent = 0;
  return {
    get state() { return state; },
    send(event: Event2) {
      sent++;
      for (const { guard, act, target } of machine[state].on[event.type] ?? []) {
        if (guard && !guard(context, event)) continue;
        act?.(context, event);
        if (target) {
          state = target;
          machine[state].enter?.(context);
        }
        return true;
      }
      return false;
    },
    sent: () => sent,
  };
}

export default task(function elevator(script: (number | string)[]) {
  const context: Context = { floor: 0, direction: 0, timer: 0, queue: new Set(), log: [] };
  const service = interpret(machine, 'idle', context);
  const states: string[] = [];
  for (const step of script) {
    if (typeof step === 'number') service.send({ type: 'call', floor: step });
    else for (const _ of step) service.send({ type: 'tick' });
    states.push(`${service.state}${context.floor}`);
  }
  return { log: context.log.join(' '), states, waiting: [...context.queue], sent: service.sent() };
});
export const args = [[3, '..', 1, 5, '...', 2, '....', 0, '..........', 4, '......']];
