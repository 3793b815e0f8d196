import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: string[] = [];
  const make = (k: number) => {
    class Node {
      static made = new Node();
      next = k;
    }
    return Node;
  };
  const other = () => {
    class Node {}
    return Node;
  };
  for (let i = 0; i < n; i++) {
    class Node {
      static readonly name = `own ${i}`;
    }
    const Twin = class Node {
      me() {
        return Node.name;
      }
    };
    out.push(make(i).name, `${make(i).made.next}`, other().name, Node.name, Twin.name, new Twin().me());
  }
  return out;
});
export const args = [3];
