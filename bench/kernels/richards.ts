import { task } from 'mgr-scheduler';

/**
 * The operating system simulation of Martin Richards, written anew: tasks of six kinds send packets to each other, and a
 * scheduler runs whichever may. One round queues 2,322 packets and holds tasks 928 times.
 */

const ROUNDS_OF_IDLE = 1000;
const PACKETS_WANTED = 2322;
const HOLDS_WANTED = 928;

const IDLE = 0;
const WORKER = 1;
const HANDLER_A = 2;
const HANDLER_B = 3;
const DEVICE_A = 4;
const DEVICE_B = 5;

type Kind = 'device' | 'work';

const RUNNABLE = 1;
const SUSPENDED = 2;
const HELD = 4;

class Packet {
  link: Packet | null;
  /** Whom it goes to; on its way back, whom it came from. */
  address: number;
  readonly kind: Kind;
  datum = 0;
  readonly data = [0, 0, 0, 0];

  constructor(link: Packet | null, address: number, kind: Kind) {
    this.link = link;
    this.address = address;
    this.kind = kind;
  }

  /** Puts this packet at the end of a queue; the queue's first one. */
  appendTo(queue: Packet | null): Packet {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

/** What a task of the simulation does when it runs: it returns the block that is to run next. */
abstract class Work {
  protected readonly scheduler: Scheduler;

  constructor(scheduler: Scheduler) {
    this.scheduler = scheduler;
  }

  abstract run(packet: Packet | null): Block | null;
}

class Idle extends Work {
  #seed = 1;
  #left: number;

  constructor(scheduler: Scheduler, rounds: number) {
    super(scheduler);
    this.#left = rounds;
  }

  override run(): Block | null {
    this.#left--;
    if (this.#left === 0) return this.scheduler.holdCurrent();
    const isEven = (this.#seed & 1) === 0;
    this.#seed = isEven ? this.#seed >> 1 : (this.#seed >> 1) ^ 0xd008;
    return this.scheduler.release(isEven ? DEVICE_A : DEVICE_B);
  }
}

class Device extends Work {
  #pending: Packet | null = null;

  override run(packet: Packet | null): Block | null {
    if (packet !== null) {
      this.#pending = packet;
      return this.scheduler.holdCurrent();
    }
    const pending = this.#pending;
    if (pending === null) return this.scheduler.suspendCurrent();
    this.#pending = null;
    return this.scheduler.queue(pending);
  }
}

class Worker extends Work {
  #next = HANDLER_A;
  #letter = 0;

  override run(packet: Packet | null): Block | null {
    if (packet === null) return this.scheduler.suspendCurrent();
    this.#next = this.#next === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.address = this.#next;
    packet.datum = 0;
    for (let i = 0; i < packet.data.length; i++) packet.data[i] = this.#nextLetter();
    return this.scheduler.queue(packet);
  }

  #nextLetter(): number {
    this.#letter = this.#letter === 26 ? 1 : this.#letter + 1;
    return this.#letter;
  }
}

class Handler extends Work {
  #work: Packet | null = null;
  #devices: Packet | null = null;

  override run(packet: Packet | null): Block | null {
    if (packet !== null) this.#take(packet);
    const work = this.#work;
    if (work === null) return this.scheduler.suspendCurrent();
    if (work.datum >= work.data.length) {
      this.#work = work.link;
      return this.scheduler.queue(work);
    }
    const device = this.#devices;
    if (device === null) return this.scheduler.suspendCurrent();
    this.#devices = device.link;
    device.datum = work.data[work.datum++];
    return this.scheduler.queue(device);
  }

  #take(packet: Packet): void {
    if (packet.kind === 'work') this.#work = packet.appendTo(this.#work);
    else this.#devices = packet.appendTo(this.#devices);
  }
}

/** A task's control block. */
class Block {
  readonly link: Block | null;
  readonly id: number;
  readonly priority: number;
  #queue: Packet | null;
  #state: number;
  readonly #work: Work;

  constructor(link: Block | null, id: number, priority: number, queue: Packet | null, work: Work) {
    this.link = link;
    this.id = id;
    this.priority = priority;
    this.#queue = queue;
    this.#state = queue === null ? SUSPENDED : SUSPENDED | RUNNABLE;
    this.#work = work;
  }

  get isHeldOrSuspended(): boolean {
    return (this.#state & HELD) !== 0 || this.#state === SUSPENDED;
  }

  start(): void {
    this.#state = 0;
  }

  hold(): void {
    this.#state |= HELD;
  }

  release(): void {
    this.#state &= ~HELD;
  }

  suspend(): void {
    this.#state |= SUSPENDED;
  }

  run(): Block | null {
    if (this.#state !== (SUSPENDED | RUNNABLE)) return this.#work.run(null);
    const packet = this.#queue;
    this.#queue = packet?.link ?? null;
    this.#state = this.#queue === null ? 0 : RUNNABLE;
    return this.#work.run(packet);
  }

  /** Takes a packet; the one of two blocks that should run next. */
  receive(packet: Packet, sender: Block): Block {
    if (this.#queue !== null) {
      this.#queue = packet.appendTo(this.#queue);
      return sender;
    }
    this.#queue = packet;
    this.#state |= RUNNABLE;
    return this.priority > sender.priority ? this : sender;
  }
}

class Scheduler {
  queued = 0;
  held = 0;
  readonly #blocks: Block[] = [];
  #list: Block | null = null;
  #current: Block | null = null;

  add(id: number, priority: number, queue: Packet | null, work: Work): Block {
    const block = new Block(this.#list, id, priority, queue, work);
    this.#list = block;
    this.#blocks[id] = block;
    return block;
  }

  schedule(): void {
    this.#current = this.#list;
    while (this.#current !== null) {
      if (this.#current.isHeldOrSuspended) this.#current = this.#current.link;
      else this.#current = this.#current.run();
    }
  }

  release(id: number): Block {
    const block = this.#blocks[id];
    const current = this.#running();
    block.release();
    return block.priority > current.priority ? block : current;
  }

  holdCurrent(): Block | null {
    const current = this.#running();
    this.held++;
    current.hold();
    return current.link;
  }

  suspendCurrent(): Block {
    const current = this.#running();
    current.suspend();
    return current;
  }

  queue(packet: Packet): Block {
    const receiver = this.#blocks[packet.address];
    const current = this.#running();
    this.queued++;
    packet.link = null;
    packet.address = current.id;
    return receiver.receive(packet, current);
  }

  #running(): Block {
    if (this.#current === null) throw new Error('no task runs');
    return this.#current;
  }
}

function packets(count: number, address: number, kind: Kind): Packet | null {
  let queue: Packet | null = null;
  for (let i = 0; i < count; i++) queue = new Packet(queue, address, kind);
  return queue;
}

function simulate(): Scheduler {
  const scheduler = new Scheduler();
  scheduler.add(IDLE, 0, null, new Idle(scheduler, ROUNDS_OF_IDLE)).start();
  scheduler.add(WORKER, 1000, packets(2, WORKER, 'work'), new Worker(scheduler));
  scheduler.add(HANDLER_A, 2000, packets(3, DEVICE_A, 'device'), new Handler(scheduler));
  scheduler.add(HANDLER_B, 3000, packets(3, DEVICE_B, 'device'), new Handler(scheduler));
  scheduler.add(DEVICE_A, 4000, null, new Device(scheduler));
  scheduler.add(DEVICE_B, 5000, null, new Device(scheduler));
  scheduler.schedule();
  return scheduler;
}

/** Simulates n times; packets queued and tasks held in all. */
export default task(function richards(n: number): string {
  let queued = 0;
  let held = 0;
  for (let i = 0; i < n; i++) {
    const scheduler = simulate();
    if (scheduler.queued !== PACKETS_WANTED || scheduler.held !== HOLDS_WANTED) throw new Error(`round ${i} is wrong`);
    queued += scheduler.queued;
    held += scheduler.held;
  }
  return `${queued} ${held}`;
});
