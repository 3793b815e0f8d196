import { task } from 'mgr-scheduler';

interface Command { do(): void; undo(): void; merge?(next: Command): boolean }

class Gap {
  #before: string[] = [];
  #after: string[] = [];
  get length() { return this.#before.length + this.#after.length; }
  get at() { return this.#before.length; }
  move(to: number) {
    if (to < 0 || to > this.length) throw new RangeError(`no position ${to}`);
    while (this.#before.length > to) this.#after.push(this.#before.pop()!);
    while (this.#before.length < to) this.#before.push(this.#after.pop()!);
    return this;
  }
  insert(text: string) { for (const c of text) this.#before.push(c); }
  erase(n: number) { let gone = ''; while (n-- > 0 && this.#after.length) gone += this.#after.pop(); return gone; }
  toString() { return this.#before.join('') + [...this.#after].reverse().join(''); }
}

class Editor {
  readonly buffer = new Gap();
  private readonly done: Command[] = [];
  private readonly undone: Command[] = [];

  private perform(command: Command) {
    command.do();
    this.undone.length = 0;
    if (!this.done.at(-1)?.merge?.(command)) this.done.push(command);
  }
  type(at: number, text: string) {
    const { buffer } = this;
    let inserted = text;
    const command: Command & { end: () => number } = {
      do: () => buffer.move(at).insert(inserted),
      undo: () => { buffer.move(at).erase([...inserted].length); },
      end: () => at + [...inserted].length,
      merge: (next) => {
        const other = next as typeof command & { at?: number; text?: string };
        if (other.text === undefined || other.at !== command.end() || /\s/.test(other.text)) return false;
        inserted += other.text;
        return true;
      },
    };
    this.perform(Object.assign(command, { at, text }));
  }
  remove(at: number, n: number) {
    const { buffer } = this;
    let gone = '';
    this.perform({ do: () => { gone = buffer.move(at).erase(n); }, undo: () => buffer.move(at).insert(gone) });
  }
  replaceAll(what: string, by: string) {
    const parts: Command[] = [];
    let count = 0;
    for (let from = 0; ; ) {
      const at = this.buffer.toString().indexOf(what, from);
      if (at < 0) break;
      let gone = '';
      const part: Command = { do: () => { gone = this.buffer.move(at).erase(what.length); this.buffer.insert(by); }, undo: () => { this.buffer.move(at).erase(by.length); this.buffer.insert(gone); } };
      part.do();
      parts.push(part);
      count++;
      from = at + by.length;
    }
    this.done.push({ do: () => { for (const part of parts) part.do(); }, undo: () => { for (let i = parts.length - 1; i >= 0; i--) parts[i]!.undo(); } });
    this.undone.length = 0;
    return count;
  }
  undo(): boolean { const c = this.done.pop(); if (!c) return false; c.undo(); this.undone.push(c); return true; }
  redo(): boolean { const c = this.undone.pop(); if (!c) return false; c.do(); this.done.push(c); return true; }
}

export default task(function editing(script: [string, ...any[]][]) {
  const editor: any = new Editor();
  const out: unknown[] = [];
  for (const [name, ...rest] of script) {
    try {
      const result = editor[name](...rest);
      out.push(`${editor.buffer}|${editor.buffer.at}${result === undefined ? '' : ` ${result}`}`);
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  while (editor.undo()) out.push(`<${editor.buffer}`);
  while (editor.redo()) out.push(`>${editor.buffer}`);
  return out;
});
export const args = [[['type', 0, 'he'], ['type', 2, 'llo'], ['type', 5, ' '], ['type', 6, 'wörld'], ['remove', 4, 3], ['undo'], ['redo'], ['undo'], ['replaceAll', 'l', 'LL'], ['type', 99, 'x'], ['undo'], ['redo'], ['remove', 0, 100]]];
