import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  function join(strings: TemplateStringsArray, ...values: unknown[]): string {
    let text = '';
    for (let i = 0; i < strings.length; i++) text += strings.raw[i] + (i < values.length ? String(values[i]) : '');
    return text + Object.isFrozen(strings) + Object.isFrozen(strings.raw);
  }
  const out: string[] = [];
  for (let i = 0; i < n; i++) out.push(join`<p class="${i}">${join`<b>${g(i)}</b>`}</p>\n`);
  return [out, trace];
});
export const args = [3];
