export const shared = { n: 0 };
export const bump = () => ++shared.n;
export class Ids {
  static next = 0;
  static take() {
    return this.next++;
  }
}
