import { task } from 'mgr-scheduler';

const enum Op { Push, Add, Sub, Mul, Lt, Jump, JumpIf, Call, Return, Load, Store, Dup, Drop, Print, Halt }

class Trap extends Error {
  constructor(message: string, readonly pc: number) { super(`${message} at ${pc}`); }
}

interface Assembled { code: number[]; labels: Record<string, number> }

function assemble(source: string): Assembled {
  const names: Record<string, Op> = { push: Op.Push, add: Op.Add, sub: Op.Sub, mul: Op.Mul, lt: Op.Lt, jump: Op.Jump, jumpif: Op.JumpIf, call: Op.Call, return: Op.Return, load: Op.Load, store: Op.Store, dup: Op.Dup, drop: Op.Drop, print: Op.Print, halt: Op.Halt };
  const code: number[] = [];
  const labels: Record<string, number> = {};
  const fixes: [number, string][] = [];
  for (const raw of source.split('\n')) {
    const line = raw.replace(/;.*/, '').trim();
    if (!line) continue;
    if (line.endsWith(':')) {
      labels[line.slice(0, -1)] = code.length;
      continue;
    }
    const [name, operand] = line.split(/\s+/) as [string, string?];
    if (!(name in names)) throw new SyntaxError(`unknown: ${name}`);
    code.push(names[name]!);
    if (operand === undefined) continue;
    if (/^-?\d+$/.test(operand)) code.push(Number(operand));
    else {
      fixes.push([code.length, operand]);
      code.push(-1);
    }
  }
  for (const [at, label] of fixes) {
    if (labels[label] === undefined) throw new SyntaxError(`no label ${label}`);
    code[at] = labels[label];
  }
  return { code, labels };
}

function run({ code }: Assembled, limit: number): string {
  const stack: number[] = [];
  const calls: { back: number; locals: number[] }[] = [{ back: -1, locals: [] }];
  let output = '';
  let pc = 0;
  const pop = (): number => {
    const x = stack.pop();
    if (x === undefined) throw new Trap('empty stack', pc);
    return x;
  };
  for (let steps = 0; ; steps++) {
    if (steps >= limit) throw new Trap('out of time', pc);
    const frame = calls[calls.length - 1]!;
    switch (code[pc++] as Op) {
      case Op.Push: stack.push(code[pc++]!); break;
      case Op.Add: stack.push(pop() + pop()); break;
      case Op.Sub: { const b = pop(); stack.push(pop() - b); break; }
      case Op.Mul: stack.push(pop() * pop()); break;
      case Op.Lt: { const b = pop(); stack.push(Number(pop() < b)); break; }
      case Op.JumpIf:
        if (pop()) {
          pc = code[pc]!;
        } else {
          pc++;
        }
        break;
      case Op.Call:
        calls.push({ back: pc + 1, locals: [] });
      case Op.Jump:
        pc = code[pc]!;
        break;
      case Op.Return: calls.pop(); pc = frame.back; break;
      case Op.Load: stack.push(frame.locals[code[pc++]!] ?? 0); break;
      case Op.Store: frame.locals[code[pc++]!] = pop(); break;
      case Op.Dup: { const x = pop(); stack.push(x, x); break; }
      case Op.Drop: pop(); break;
      case Op.Print: output += `${pop()} `; break;
      case Op.Halt: return output.trim();
      default: throw new Trap('bad instruction', pc - 1);
    }
  }
}

export default task(function vm(programs: string[]) {
  const out: string[] = [];
  for (const program of programs) {
    try {
      out.push(run(assemble(program), 600));
    } catch (error) {
      out.push(`${error instanceof Trap ? `trap(${error.pc}) ` : ''}${(error as Error).message}`);
    }
  }
  return out;
});
export const args = [[
  'push 0\nstore 0\nloop:\nload 0\ndup\nmul\nprint\nload 0\npush 1\nadd\ndup\nstore 0\npush 6\nlt\njumpif loop\nhalt',
  'push 6\ncall fact\nprint\nhalt\nfact: \nstore 0\nload 0\npush 2\nlt\njumpif one\nload 0\nload 0\npush 1\nsub\ncall fact\nmul\nreturn\none:\npush 1\nreturn',
  'add', 'loop:\njump loop ; forever', 'jump nowhere', 'wat 1',
]];
