/** Without a name. */
export default class {
  n = 0;
  go(k: number): number { for (let i = 0; i < k; i++) this.n += i; return this.n; }
}
const Named = class Inner { static depth(n: number): number { return n === 0 ? 0 : 1 + Inner.depth(n - 1); } };
export { Named as Renamed };
