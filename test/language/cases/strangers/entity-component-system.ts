import { task } from 'mgr-scheduler';

type Id = number;

class Store<T> {
  private readonly data = new Map<Id, T>();
  set(id: Id, value: T) { this.data.set(id, value); return value; }
  get(id: Id) { return this.data.get(id); }
  has(id: Id) { return this.data.has(id); }
  delete(id: Id) { return this.data.delete(id); }
  get size() { return this.data.size; }
  [Symbol.iterator]() { return this.data.entries(); }
}

class World {
  private next: Id = 1;
  readonly position = new Store<{ x: number; y: number }>();
  readonly velocity = new Store<{ x: number; y: number }>();
  readonly health = new Store<{ hp: number; max: number }>();
  readonly log: string[] = [];
  private readonly systems: System[] = [];

  spawn(parts: Partial<{ position: { x: number; y: number }; velocity: { x: number; y: number }; health: { hp: number; max: number } }>): Id {
    const id = this.next++;
    for (const [name, part] of Object.entries(parts)) (this as any)[name].set(id, { ...(part as object) });
    return id;
  }
  destroy(id: Id) {
    for (const store of [this.position, this.velocity, this.health]) store.delete(id);
    this.log.push(`-${id}`);
  }
  use(...systems: System[]) { this.systems.push(...systems); return this; }
  step(dt: number) { for (const system of this.systems) system.run(this, dt); }
  *query(...stores: Store<any>[]): Generator<[Id, ...any[]]> {
    const [first, ...rest] = stores;
    for (const [id, part] of first!) if (rest.every((store) => store.has(id))) yield [id, part, ...rest.map((store) => store.get(id))];
  }
}

abstract class System {
  runs = 0;
  abstract update(world: World, dt: number): void;
  run(world: World, dt: number) { this.runs++; this.update(world, dt); }
}
class Movement extends System {
  update(world: World, dt: number) {
    for (const [, p, v] of world.query(world.position, world.velocity)) { p.x += v.x * dt; p.y += v.y * dt; }
  }
}
class Walls extends System {
  constructor(private readonly size: number) { super(); }
  update(world: World) {
    for (const [id, p, v] of world.query(world.position, world.velocity)) {
      for (const axis of ['x', 'y'] as const) {
        if (p[axis] >= 0 && p[axis] <= this.size) continue;
        v[axis] = -v[axis];
        p[axis] = Math.min(this.size, Math.max(0, p[axis]));
        world.log.push(`${id}${axis}`);
      }
    }
  }
}
class Collisions extends System {
  update(world: World) {
    const at = new Map<string, Id[]>();
    for (const [id, p] of world.query(world.position)) {
      const key = `${Math.round(p.x)}:${Math.round(p.y)}`;
      const list = at.get(key);
      if (list) list.push(id);
      else at.set(key, [id]);
    }
    for (const ids of at.values()) {
      if (ids.length < 2) continue;
      for (const id of ids) {
        const h = world.health.get(id);
        if (h && --h.hp <= 0) world.destroy(id);
      }
    }
  }
}

export default task(function ecs(steps: number) {
  const world = new World();
  const movement = new Movement();
  world.use(movement, new Walls(4), new Collisions());
  const hero = world.spawn({ position: { x: 0, y: 0 }, velocity: { x: 1, y: 1 }, health: { hp: 2, max: 2 } });
  world.spawn({ position: { x: 4, y: 4 }, velocity: { x: -1, y: -1 }, health: { hp: 1, max: 1 } });
  world.spawn({ position: { x: 2, y: 0 }, velocity: { x: 0, y: 1 } });
  const frames: string[] = [];
  for (let i = 0; i < steps; i++) {
    world.step(1);
    let frame = '';
    for (const [id, p] of world.position) frame += `${id}(${p.x},${p.y}) `;
    frames.push(frame.trim());
  }
  return { frames, log: world.log, hero: world.health.get(hero), runs: movement.runs, left: world.position.size };
});
export const args = [6];
