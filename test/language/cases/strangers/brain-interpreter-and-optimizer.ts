import { task } from 'mgr-scheduler';

const OPS = '+-<>.,[]';

function compile(source) {
  const program = [];
  const open = [];
  for (const [at, c] of [...source].entries()) {
    if (!OPS.includes(c)) continue;
    const last = program[program.length - 1];
    switch (c) {
      case '+': case '-': case '<': case '>': {
        const kind = c === '+' || c === '-' ? 'add' : 'move';
        const by = c === '+' || c === '>' ? 1 : -1;
        if (last?.kind === kind) last.by += by;
        else program.push({ kind, by });
        break;
      }
      case '[':
        open.push({ at, index: program.length });
        program.push({ kind: 'while', to: -1 });
        break;
      case ']': {
        const start = open.pop();
        if (!start) throw new SyntaxError(`] at ${at}`);
        const body = program.slice(start.index + 1);
        if (body.length === 1 && body[0].kind === 'add' && Math.abs(body[0].by) === 1) {
          program.length = start.index;
          program.push({ kind: 'zero' });
        } else {
          program[start.index].to = program.length;
          program.push({ kind: 'end', to: start.index });
        }
        break;
      }
      default:
        program.push({ kind: c });
    }
  }
  if (open.length) throw new SyntaxError(`[ at ${open[0].at}`);
  return program;
}

function run(program, input, limit) {
  const tape = new Uint8Array(64);
  let at = 0, read = 0, steps = 0, output = '';
  for (let pc = 0; pc < program.length; pc++) {
    if (++steps > limit) return { output, stopped: pc };
    const op = program[pc];
    if (op.kind === 'add') tape[at] += op.by;
    else if (op.kind === 'move') {
      at += op.by;
      if (at < 0 || at >= tape.length) throw new RangeError(`cell ${at}`);
    } else if (op.kind === 'zero') tape[at] = 0;
    else if (op.kind === 'while') { if (tape[at] === 0) pc = op.to; }
    else if (op.kind === 'end') { if (tape[at] !== 0) pc = op.to; }
    else if (op.kind === '.') output += String.fromCharCode(tape[at]);
    else tape[at] = input.charCodeAt(read++) || 0;
  }
  return { output, steps };
}

export default task(function brain(programs) {
  const results = [];
  for (const [source, input = ''] of programs) {
    try {
      const program = compile(source);
      results.push({ length: program.length, ...run(program, input, 300) });
    } catch (error) {
      results.push(`${error.name} ${error.message}`);
    }
  }
  return results;
});
export const args = [[['++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.'], [',[.,]', 'echo'], ['+[]'], ['[-'], ['+]'], ['<'], ['+++[-]>++.<.', ''], ['>,>,<<++++[->+<]>.', 'AB']]];
