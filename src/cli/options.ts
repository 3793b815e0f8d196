/** The command line's words to a command. */
import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';
import type { HELP } from './help.ts';

export interface RunCommand {
  kind: 'run';
  file: string;
  /** The export to run; `undefined`: the default export. */
  task: string | undefined;
  args: unknown[];
  /** What the person asked for, as it is; the scheduler says what is wrong with it. */
  start: { threads?: number; slots?: number; window?: number; quantum?: number; policy?: string };
  serial: boolean;
  json: boolean;
}

export interface CheckCommand {
  kind: 'check';
  files: string[];
  json: boolean;
}

export type Command = RunCommand | CheckCommand | { kind: 'help'; topic: keyof typeof HELP } | { kind: 'version' };

/** @throws UsageError (MGR_USAGE) */
export function parseCommand(words: string[]): Command {
  const [name, ...rest] = words;
  switch (name) {
    case undefined:
      throw new UsageError('nothing to do: `mgr run <file>` or `mgr check <file> ...`. `mgr --help` says more.');
    case '--help':
    case '-h':
      return { kind: 'help', topic: 'general' };
    case 'help':
      return { kind: 'help', topic: rest[0] === 'run' || rest[0] === 'check' ? rest[0] : 'general' };
    case '--version':
    case '-v':
      return { kind: 'version' };
    case 'run':
      return parseRun(rest);
    case 'check':
      return parseCheck(rest);
    default:
      throw new UsageError(
        /\.[cm]?[jt]sx?$/.test(name)
          ? `\`mgr ${name}\`: say what to do with the file: \`mgr run ${name}\` or \`mgr check ${name}\`.`
          : `there is no command \`${name}\`: it is run, check or help.`,
      );
  }
}

function parseRun(words: string[]): Command {
  const split = words.indexOf('--');
  const own = split === -1 ? words : words.slice(0, split);
  const { values, positionals } = parse('run', own, {
    task: { type: 'string' },
    threads: { type: 'string' },
    slots: { type: 'string' },
    window: { type: 'string' },
    policy: { type: 'string' },
    quantum: { type: 'string' },
    serial: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return { kind: 'help', topic: 'run' };
  return {
    kind: 'run',
    file: oneFile(positionals),
    task: text(values.task),
    args: (split === -1 ? [] : words.slice(split + 1)).map(jsonValue),
    start: {
      ...numberOption('threads', values.threads),
      ...numberOption('slots', values.slots),
      ...numberOption('window', values.window),
      ...numberOption('quantum', values.quantum),
      ...(values.policy === undefined ? {} : { policy: String(values.policy) }),
    },
    serial: values.serial === true,
    json: values.json === true,
  };
}

function parseCheck(words: string[]): Command {
  const { values, positionals } = parse('check', words, {
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return { kind: 'help', topic: 'check' };
  if (positionals.length === 0) throw new UsageError('which files? `mgr check <file> ...`');
  return { kind: 'check', files: positionals, json: values.json === true };
}

type Options = Record<string, { type: 'string' | 'boolean'; short?: string }>;
type Value = string | boolean | undefined;

function parse(command: string, args: string[], options: Options) {
  try {
    const { values, positionals } = parseArgs({ args: negative(args), options, allowPositionals: true, strict: true });
    return { values: values as Record<string, Value>, positionals };
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0] as string;
    throw new UsageError(`${reason.replaceAll("'", '`')}. \`mgr ${command} --help\` lists the options.`);
  }
}

/** `--threads -1` is a wrong number, not a forgotten one; parseArgs wants it joined. */
function negative(args: string[]): string[] {
  const joined: string[] = [];
  for (const word of args) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(word) && before?.startsWith('--') && !before.includes('='))
      joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function oneFile(positionals: string[]): string {
  const [file, extra] = positionals;
  if (file === undefined) throw new UsageError('which file? `mgr run <file>`');
  if (extra !== undefined) {
    throw new UsageError(`one file at a time: \`${extra}\` is too much. The arguments of the task come after \`--\`.`);
  }
  return file;
}

function text(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOption(name: string, value: Value): Record<string, number> {
  if (value === undefined) return {};
  const number = Number(value);
  if (String(value).trim() === '' || Number.isNaN(number)) {
    throw new UsageError(`--${name} is a number; \`${value}\` is not.`);
  }
  return { [name]: number };
}

function jsonValue(word: string, index: number): unknown {
  try {
    return JSON.parse(word);
  } catch {
    throw new UsageError(
      `argument ${index + 1} is not a JSON value: \`${word}\`. A text is written with its quotes: '${JSON.stringify(word)}'.`,
    );
  }
}
