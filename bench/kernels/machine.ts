import { task } from 'mgr-scheduler';

const LOAD = 0;
const ADD = 1;
const MULTIPLY = 2;
const REMAINDER = 3;
const DECREMENT = 4;
const JUMP_IF_NOT_ZERO = 5;
const HALT = 6;

/** acc = (acc * 31 + i) % 65521, for i from n down to 1; registers: 0 acc, 1 i, 2 factor, 3 modulus. */
const PROGRAM = [
  [LOAD, 2, 31],
  [LOAD, 3, 65521],
  [MULTIPLY, 0, 2],
  [ADD, 0, 1],
  [REMAINDER, 0, 3],
  [DECREMENT, 1, 0],
  [JUMP_IF_NOT_ZERO, 1, 2],
  [HALT, 0, 0],
];

function interpret(program: number[][], registers: number[]): number {
  let at = 0;
  for (;;) {
    const [operation, target, operand] = program[at++];
    switch (operation) {
      case LOAD:
        registers[target] = operand;
        break;
      case ADD:
        registers[target] += registers[operand];
        break;
      case MULTIPLY:
        registers[target] *= registers[operand];
        break;
      case REMAINDER:
        registers[target] %= registers[operand];
        break;
      case DECREMENT:
        registers[target]--;
        break;
      case JUMP_IF_NOT_ZERO:
        if (registers[target] !== 0) at = operand;
        break;
      case HALT:
        return registers[0];
      default:
        throw new Error(`no operation ${operation} at ${at - 1}`);
    }
  }
}

/** A small register machine that runs a loop of n rounds: a switch in a loop. */
export default task(function machine(n: number): number {
  return interpret(PROGRAM, [0, n, 0, 0]);
});
