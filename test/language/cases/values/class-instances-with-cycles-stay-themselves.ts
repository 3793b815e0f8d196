import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Person { friends: Person[] = []; constructor(readonly name: string) {} meet(other: Person): void { this.friends.push(other); other.friends.push(this); } }
export default task(function f() {
  const trace: unknown[] = [];
  const ann = new Person('Ann');
  const bob = new Person('Bob');
  ann.meet(bob);
  ann.friends.push(ann);
  say(trace, ann.friends.length);
  const held = { boss: ann, team: new Set([bob, ann]) };
  say(trace, held.team.has(ann));
  return [ann.friends[0] === bob, ann.friends[1] === ann, bob.friends[0] === held.boss, held.boss instanceof Person, trace];
});
export const args = [];
