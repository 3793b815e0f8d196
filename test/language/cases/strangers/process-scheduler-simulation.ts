import { task } from 'mgr-scheduler';

class Process {
  static #next = 1;
  readonly trace = [];
  constructor(name, bursts, priority) {
    this.name = name;
    this.bursts = [...bursts];
    this.priority = priority;
    this.waited = 0;
  }
  get done() { return this.bursts.length === 0; }
}

class Queue {
  constructor() { this.lists = [[], [], []]; }
  put(process) { this.lists[Math.min(2, process.priority)].push(process); }
  take() {
    for (const list of this.lists) if (list.length) return list.shift();
    return null;
  }
  age() {
    for (let level = 1; level < this.lists.length; level++) {
      const stay = [];
      for (const process of this.lists[level]) {
        if (++process.waited >= 4) {
          process.waited = 0;
          process.priority--;
          this.lists[level - 1].push(process);
        } else stay.push(process);
      }
      this.lists[level] = stay;
    }
  }
  get length() { return this.lists.reduce((sum, list) => sum + list.length, 0); }
}

class Simulation {
  constructor(quantum) {
    this.quantum = quantum;
    this.ready = new Queue();
    this.sleeping = [];
    this.time = 0;
    this.chart = '';
    this.finished = [];
  }
  admit(...processes) { for (const p of processes) this.ready.put(p); return this; }
  wake() {
    const still = [];
    for (const entry of this.sleeping) {
      if (entry.until <= this.time) this.ready.put(entry.process);
      else still.push(entry);
    }
    this.sleeping = still;
  }
  tick(process) {
    this.time++;
    this.chart += process ? process.name : '-';
    this.wake();
    this.ready.age();
  }
  *run() {
    while (this.ready.length || this.sleeping.length) {
      const process = this.ready.take();
      if (!process) {
        this.tick(null);
        continue;
      }
      let left = this.quantum;
      while (left-- > 0 && process.bursts[0] > 0) {
        process.bursts[0]--;
        this.tick(process);
      }
      if (process.bursts[0] > 0) {
        process.priority = Math.min(2, process.priority + 1);
        this.ready.put(process);
      } else {
        process.bursts.shift();
        if (process.done) {
          this.finished.push(`${process.name}@${this.time}`);
          yield process;
        } else this.sleeping.push({ process, until: this.time + process.bursts.shift() });
      }
    }
  }
}

export default task(function schedule(table, quanta) {
  const out = [];
  for (const quantum of quanta) {
    const simulation = new Simulation(quantum).admit(...table.map(([name, bursts, priority]) => new Process(name, bursts, priority)));
    const order = [];
    for (const process of simulation.run()) {
      order.push(process.name);
      if (process.name === 'a') simulation.admit(new Process('z', [1], 0));
    }
    out.push({ chart: simulation.chart, order: order.join(''), finished: simulation.finished });
  }
  return out;
});
export const args = [[['a', [3, 2, 1], 1], ['b', [6], 0], ['c', [1, 4, 2], 2], ['d', [2], 2]], [1, 2, 5]];
