import { task } from 'mgr-scheduler';

function find(list: { id: number; tag?: { name: string } }[], id: number): any {
  for (const x of list) if (x.id === id) return x;
  return undefined;
}
export default task(function f(list: any[]) {
  return [find(list, 1)?.tag?.name, find(list, 2)?.tag?.name, find(list, 3)?.tag.name, find(list, 2)?.['id'], find(list, 1)?.tag.name.toUpperCase()];
});
export const args = [[{ id: 1, tag: { name: 'one' } }, { id: 2 }]];
