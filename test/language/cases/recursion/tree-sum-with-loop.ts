import { task } from 'mgr-scheduler';

interface Node {
  value: number;
  children?: Node[];
}
function sum(node: Node): number {
  let s = node.value;
  for (const child of node.children ?? []) s += sum(child) * 2;
  return s;
}
export default task(function f(root: Node) {
  return sum(root);
});
export const args = [{ value: 1, children: [{ value: 2 }, { value: 3, children: [{ value: 4 }, { value: 5 }] }] }];
