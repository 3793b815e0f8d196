/** What the program sends to a thread: where modules are, and shared buffers. Read when something is missing. */
import type { SharedBuffers } from '../memory/codec.ts';
import { HEADER } from '../memory/layout.ts';
import { host, memory } from './here.ts';
import type { Letter, Mail } from './letters.ts';
import { bufferOf, forgetBuffer, learnBuffer, numberOf, takeGift } from './shared-buffers.ts';

let onOrders = (_: readonly unknown[]): void => {};

/** Says who keeps the program's orders. */
export function setOnOrders(keep: (orders: readonly unknown[]) => void): void {
  onOrders = keep;
}

const urls = new Map<number, string>();
/** The number of the last letter that has been read. */
let lastLetter = 0;

/** Letters up to this number are no news; `mails`: what was in them that still counts. */
export function beginMail(letters: number, mails: readonly Mail[]): void {
  for (const mail of mails) read(mail);
  lastLetter = letters;
}

/**
 * True where a letter may be needed that has not come: messages come only when the event loop turns. To be asked once something of the program's, or of
 * another thread's, has been taken: the program numbers its letters before it publishes what needs them.
 */
export function mailIsLate(): boolean {
  return host.mailComesWithTurns && memory.words[HEADER.letters] !== lastLetter;
}

/** Until all letters are here that have been sent. */
export async function allMail(): Promise<void> {
  while (mailIsLate()) {
    await host.breathe();
    drainMail();
  }
}

/** Reads all mail that is there. */
export function drainMail(): void {
  for (;;) {
    const letter = host.mail() as Letter | undefined;
    if (letter === undefined) return;
    read(letter.mail);
    lastLetter = letter.number;
  }
}

function read(mail: Mail): void {
  if (mail.kind === 'module') urls.set(mail.hash, mail.url);
  else if (mail.kind === 'buffer') learnBuffer(mail.id, mail.buffer);
  else if (mail.kind === 'gift') for (const [id, buffer] of mail.buffers) takeGift(id, buffer);
  else if (mail.kind === 'orders') onOrders(mail.orders);
  else for (const id of mail.ids) forgetBuffer(id);
}

/** Where the module of a hash is, if the program has said so. */
export function urlOf(hash: number): string | undefined {
  if (!urls.has(hash)) drainMail();
  return urls.get(hash);
}

/** Shared buffers as the codec asks for them; one that is not known may be in mail that nobody has read. */
export const threadBuffers: SharedBuffers = {
  idOf: numberOf,
  byId(id) {
    const known = bufferOf(id);
    if (known !== undefined) return known;
    drainMail();
    return bufferOf(id);
  },
};
