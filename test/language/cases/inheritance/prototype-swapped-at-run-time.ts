import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Cat { speak(): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'meow'; return s; } }
class Dog { speak(): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'woof'; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const pet = new Cat();
  say(trace, pet.speak());
  Object.setPrototypeOf(pet, Dog.prototype);
  say(trace, pet.speak());
  return [trace, pet instanceof Dog, pet instanceof Cat];
});
export const args = [];
