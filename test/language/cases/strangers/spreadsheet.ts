import { task } from 'mgr-scheduler';

type Cell = { formula: string; parsed: Formula; value: number | string; users: Set<string> };
type Formula = (get: (name: string) => number) => number | string;

class SpreadsheetError extends Error { override readonly name = 'SpreadsheetError'; }

const compile = (text: string): { run: Formula; uses: string[] } => {
  if (!text.startsWith('=')) {
    const n = Number(text);
    return { run: () => (text !== '' && !Number.isNaN(n) ? n : text), uses: [] };
  }
  const tokens = text.slice(1).match(/[A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?|[-+*/(),:<>]/g) ?? [];
  const uses: string[] = [];
  let at = 0;
  const take = (expected?: string) => {
    const token = tokens[at++];
    if (expected !== undefined && token !== expected) throw new SpreadsheetError(`expected ${expected}, got ${token ?? 'the end'}`);
    return token;
  };
  type Run = (get: (name: string) => number) => number;
  const cells = (from: string, to: string): string[] => {
    const [, c1, r1] = /([A-Z])(\d+)/.exec(from)!;
    const [, c2, r2] = /([A-Z])(\d+)/.exec(to)!;
    const out: string[] = [];
    for (let c = c1!.charCodeAt(0); c <= c2!.charCodeAt(0); c++) for (let r = Number(r1); r <= Number(r2); r++) out.push(String.fromCharCode(c) + r);
    return out;
  };
  const functions: Record<string, (xs: number[]) => number> = {
    SUM: (xs) => xs.reduce((a, b) => a + b, 0), MAX: (xs) => Math.max(...xs), AVG: (xs) => xs.reduce((a, b) => a + b, 0) / xs.length,
    IF: ([test, yes, no]) => (test ? yes! : no!),
  };
  const primary = (): Run => {
    const token = take()!;
    if (token === '(') { const inner = comparison(); take(')'); return inner; }
    if (token === '-') { const inner = primary(); return (get) => -inner(get); }
    if (/^\d/.test(token ?? '')) return () => Number(token);
    if (token in functions) {
      take('(');
      const parts: Run[] = [];
      do {
        if (tokens[at + 1] === ':') { const from = take()!; take(':'); for (const name of cells(from, take()!)) { uses.push(name); parts.push((get) => get(name)); } }
        else parts.push(comparison());
      } while (tokens[at] === ',' && take());
      take(')');
      return (get) => functions[token]!(parts.map((part) => part(get)));
    }
    if (!/^[A-Z]\d+$/.test(token ?? '')) throw new SpreadsheetError(`unexpected ${token ?? 'the end'}`);
    uses.push(token);
    return (get) => get(token);
  };
  const binary = (lower: () => Run, ops: Record<string, (a: number, b: number) => number>) => (): Run => {
    let left = lower();
    for (let op = tokens[at]; op !== undefined && op in ops; op = tokens[at]) { at++; const [a, fn, b] = [left, ops[op]!, lower()]; left = (get) => fn(a(get), b(get)); }
    return left;
  };
  const product = binary(primary, { '*': (a, b) => a * b, '/': (a, b) => { if (b === 0) throw new SpreadsheetError('#DIV'); return a / b; } });
  const sum = binary(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const comparison = binary(sum, { '<': (a, b) => Number(a < b), '>': (a, b) => Number(a > b) });
  const run = comparison();
  if (at < tokens.length) throw new SpreadsheetError(`left over: ${tokens.slice(at).join('')}`);
  return { run, uses };
};

class Sheet {
  private readonly cells = new Map<string, Cell>();
  computed = 0;
  private cell(name: string): Cell {
    let cell = this.cells.get(name);
    if (!cell) this.cells.set(name, (cell = { formula: '', parsed: () => 0, value: 0, users: new Set() }));
    return cell;
  }
  set(name: string, formula: string): void {
    const { run, uses } = compile(formula);
    for (const other of this.cells.values()) other.users.delete(name);
    const cell = this.cell(name);
    for (const use of uses) this.cell(use).users.add(name);
    Object.assign(cell, { formula, parsed: run });
    this.refresh(name, []);
  }
  private refresh(name: string, path: string[]): void {
    if (path.includes(name)) {
      for (const one of path) this.cell(one).value = '#CYCLE';
      return;
    }
    const cell = this.cell(name);
    try {
      this.computed++;
      cell.value = cell.parsed((other) => {
        const { value } = this.cell(other);
        if (typeof value === 'string' && value.startsWith('#')) throw new SpreadsheetError(value);
        return Number(value);
      });
    } catch (error) {
      if (!(error instanceof SpreadsheetError)) throw error;
      cell.value = error.message;
    }
    for (const user of cell.users) this.refresh(user, [...path, name]);
  }
  get(name: string) { return this.cell(name).value; }
}

export default task(function spreadsheet(script: [string, string][]) {
  const sheet = new Sheet();
  const log: string[] = [];
  for (const [name, formula] of script) {
    try {
      sheet.set(name, formula);
      log.push(`${name}=${sheet.get(name)} total=${sheet.get('Z9')}`);
    } catch (error) {
      log.push(`${(error as Error).name}: ${(error as Error).message}`);
    }
  }
  return { log, computed: sheet.computed };
});
export const args = [[['A1', '3'], ['A2', '4'], ['A3', '=A1*A2-2'], ['Z9', '=SUM(A1:A3)'], ['A1', '10'], ['B1', '=IF(A3>30,MAX(A1:A2),A1/0)'], ['B2', '=A1/(A2-4)'], ['Z9', '=B2+1'], ['A2', '5'], ['A1', '=Z9'], ['C1', '=1+'], ['C2', '=(1']]];
