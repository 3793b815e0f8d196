import { task } from 'mgr-scheduler';

class Vec {
  constructor(public x = 0, public y = 0, public z = 0) {}
  static sum(...all: Vec[]): Vec { const out = new Vec(); for (const v of all) out.add(v); return out; }
  add({ x, y, z }: Vec, k = 1): this { this.x += x * k; this.y += y * k; this.z += z * k; return this; }
  minus(o: Vec): Vec { return this.clone().add(o, -1); }
  clone(): Vec { return new Vec(this.x, this.y, this.z); }
  dot(o: Vec): number { return this.x * o.x + this.y * o.y + this.z * o.z; }
  get length(): number { return Math.sqrt(this.dot(this)); }
  *[Symbol.iterator]() { yield this.x; yield this.y; yield this.z; }
}

class Body {
  readonly force = new Vec();
  constructor(readonly name: string, readonly mass: number, readonly at: Vec, readonly speed: Vec) {}
  get energy() { return 0.5 * this.mass * this.speed.dot(this.speed); }
}

class System2 {
  time = 0;
  constructor(readonly bodies: Body[]) {
    const total = bodies.reduce((m, b) => m + b.mass, 0);
    const momentum = Vec.sum(...bodies.map((b) => new Vec().add(b.speed, b.mass)));
    for (const b of bodies) b.speed.add(momentum, -1 / total);
  }
  *pairs(): Generator<[Body, Body]> {
    const { bodies } = this;
    for (let i = 0; i < bodies.length; i++) for (let j = i + 1; j < bodies.length; j++) yield [bodies[i]!, bodies[j]!];
  }
  get energy(): number {
    let e = 0;
    for (const b of this.bodies) e += b.energy;
    for (const [a, b] of this.pairs()) e -= (a.mass * b.mass) / a.at.minus(b.at).length;
    return e;
  }
  step(dt: number): void {
    for (const [a, b] of this.pairs()) {
      const d = b.at.minus(a.at);
      const k = dt / d.length ** 3;
      a.speed.add(d, b.mass * k);
      b.speed.add(d, -a.mass * k);
    }
    for (const { at, speed } of this.bodies) at.add(speed, dt);
    this.time += dt;
  }
}

export default task(function nbody(steps: number) {
  const system = new System2([
    new Body('sun', 10, new Vec(), new Vec()), new Body('a', 0.1, new Vec(3), new Vec(0, 1.8)), new Body('b', 0.2, new Vec(0, 5, 0.5), new Vec(-1.4)), new Body('c', 0.01, new Vec(-2, -2), new Vec(1, -1, 0.2)),
  ]);
  const before = system.energy;
  const marks: string[] = [];
  for (let i = 0; i < steps; i++) {
    system.step(0.01);
    if (i % 10 === 0) marks.push([...system.bodies[1]!.at].map((x) => x.toFixed(3)).join());
  }
  return { before, after: system.energy, marks, time: system.time, momentum: Vec.sum(...system.bodies.map((b) => new Vec().add(b.speed, b.mass))).length < 1e-12 };
});
export const args = [40];
