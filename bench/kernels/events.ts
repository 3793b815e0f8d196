import { task } from 'mgr-scheduler';

/** A shop simulated by events: each thing that happens is a closure in a queue, and gives others to the queue. */

type Happening = (now: number) => void;

interface Event {
  at: number;
  /** Of two at the same time, the one that was planned first. */
  number: number;
  happen: Happening;
}

interface Agenda {
  plan(at: number, happen: Happening): void;
  run(): number;
}

/** A binary heap of events, the next one on top. */
function createAgenda(): Agenda {
  const heap: Event[] = [];
  let planned = 0;
  const isBefore = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.number < b.number);

  const rise = (event: Event): void => {
    let place = heap.length;
    heap.push(event);
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(event, heap[above])) break;
      heap[place] = heap[above];
      place = above;
    }
    heap[place] = event;
  };

  const sink = (event: Event): void => {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], event)) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = event;
  };

  const next = (): Event | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) sink(last);
    return first;
  };

  return {
    plan: (at, happen) => rise({ at, number: planned++, happen }),
    run() {
      let now = 0;
      for (let event = next(); event !== undefined; event = next()) {
        now = event.at;
        event.happen(now);
      }
      return now;
    },
  };
}

/** Whole numbers below a bound, the same ones for the same seed. */
function createDice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % bound;
  };
}

interface Station {
  enter(now: number, leave: Happening): void;
  served(): number;
  longest(): number;
}

/** Some clerks, a line before them, and what each customer does afterwards. */
function createStation(agenda: Agenda, clerks: number, duration: () => number): Station {
  let free = clerks;
  let served = 0;
  let longest = 0;
  let line: Happening[] = [];
  let head = 0;

  const begin = (now: number, leave: Happening): void => {
    agenda.plan(now + duration(), (then) => {
      served++;
      leave(then);
      if (head === line.length) {
        free++;
      } else {
        const waiting = line[head++];
        if (head > 64 && 2 * head > line.length) {
          line = line.slice(head);
          head = 0;
        }
        waiting(then);
      }
    });
  };

  return {
    enter(now, leave) {
      if (free > 0) {
        free--;
        begin(now, leave);
      } else {
        line.push((later) => begin(later, leave));
        longest = Math.max(longest, line.length - head);
      }
    },
    served: () => served,
    longest: () => longest,
  };
}

/** Customers go through stations one after the other; `done` gets the time that each took. */
function route(stations: readonly Station[], done: (time: number) => void): (now: number) => void {
  return (start) => {
    const step = (place: number, now: number): void => {
      if (place === stations.length) done(now - start);
      else stations[place].enter(now, (then) => step(place + 1, then));
    };
    step(0, start);
  };
}

/** Serves n customers in a shop with three stations; when the last one left, waiting, the lines, and a checksum. */
export default task(function events(n: number): string {
  const agenda = createAgenda();
  const dice = createDice(2026);
  const stations = [
    createStation(agenda, 4, () => 20 + dice(50)),
    createStation(agenda, 2, () => 5 + dice(36)),
    createStation(agenda, 3, () => 10 + dice(48)),
  ];
  let total = 0;
  let worst = 0;
  const walk = route(stations, (time) => {
    total += time;
    worst = Math.max(worst, time);
  });
  let left = n;
  const arrive = (now: number): void => {
    walk(now);
    if (--left > 0) agenda.plan(now + 3 + dice(18), arrive);
  };
  agenda.plan(0, arrive);
  const end = agenda.run();
  const lines = stations.map((station) => station.longest()).join(' ');
  return `${end} ${total} ${worst} ${lines} ${stations.reduce((sum, station) => sum + station.served(), 0)}`;
});
