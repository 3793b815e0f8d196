/** Running the command and real programs as a person would, and looking at what they leave behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const register = new URL('../../dist/register.js', import.meta.url).href;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** In a process group of its own, so that a signal can go to all of it, as a terminal's Ctrl-C does. */
  detached?: boolean;
  node?: string;
}

/** `mgr WORDS` */
export function mgr(words: string[], options: RunOptions = {}): Promise<Ended> {
  return ended(start([command, ...words], options));
}

/** `node WORDS` */
export function node(words: string[], options: RunOptions = {}): Promise<Ended> {
  return ended(start(words, options));
}

export function start(words: string[], options: RunOptions = {}): ChildProcess {
  const { FORCE_COLOR: _color, NODE_OPTIONS: _options, ...env } = process.env;
  return spawn(options.node ?? process.execPath, words, {
    cwd: options.cwd ?? root,
    env: { ...env, NO_COLOR: '1', ...options.env },
    detached: options.detached ?? false,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Resolves when the program has written `text` to stdout. */
export function said(child: ChildProcess, text: string): Promise<void> {
  let all = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      all += part;
      if (all.includes(text)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said ${text}; it said ${all}`)));
  });
}

/** The living processes of a process group (Linux; `null` elsewhere). Zombies have ended; they don't count. */
export function processesOf(groupId: number): number[] | null {
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return null;
  }
  return names.map(Number).filter((id) => {
    try {
      const [state, , group] = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return Number(group) === groupId && state !== 'Z';
    } catch {
      return false;
    }
  });
}
