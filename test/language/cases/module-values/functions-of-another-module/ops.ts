export const add = (a: number, b: number) => a + b;
export function sub(a: number, b: number) {
  return a - b;
}
class Ops {
  static mul(a: number, b: number) {
    return a * b;
  }
}
export { Ops };
