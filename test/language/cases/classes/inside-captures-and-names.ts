import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: string[] = [];
  let total = 0;
  for (let i = 0; i < n; i++) {
    class Inner {
      static made = 0;
      #n = i;
      next = () => this.#n + i;
      static {
        for (let k = 0; k < 2; k++) Inner.made += k;
      }
      add(k: number): number {
        total += k;
        this.#n += k;
        return this.next();
      }
    }
    const one = new Inner();
    let s = 0;
    for (let k = 0; k < 3; k++) s += one.add(k);
    out.push(`${Inner.name} ${Inner.made} ${s} ${total}`);
  }
  {
    class Inner {
      x = total;
    }
    const twin = class {};
    const arrow = () => total;
    let later = function () {};
    for (let i = 0; i < n; i++) {
      total++;
      later = function () {};
    }
    out.push(`${Inner.name} ${new Inner().x} ${twin.name} ${arrow.name} ${arrow()} ${later.name}`);
  }
  const twin = () => total++;
  function later() {
    return twin();
  }
  const all = [twin, later];
  for (let i = 0; i < n; i++) out.push(`${all[i % 2]?.name} ${all[i % 2]?.()}`);
  return out;
});
export const args = [4];
