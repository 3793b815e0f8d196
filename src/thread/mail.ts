/** What the program sends to a thread: where modules are, and shared buffers. Read when something is missing. */
import type { SharedBuffers } from '../memory/codec.ts';
import { host } from './here.ts';
import { bufferOf, forgetBuffer, learnBuffer, numberOf } from './shared-buffers.ts';

/** A message to a thread. */
export type Mail =
  | { readonly kind: 'module'; readonly hash: number; readonly url: string }
  | { readonly kind: 'buffer'; readonly id: number; readonly buffer: SharedArrayBuffer }
  | { readonly kind: 'forget'; readonly ids: readonly number[] };

const urls = new Map<number, string>();

/** Reads all mail that is there. */
export function drainMail(): void {
  for (;;) {
    const mail = host.mail() as Mail | undefined;
    if (mail === undefined) return;
    if (mail.kind === 'module') urls.set(mail.hash, mail.url);
    else if (mail.kind === 'buffer') learnBuffer(mail.id, mail.buffer);
    else for (const id of mail.ids) forgetBuffer(id);
  }
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
    if (bufferOf(id) === undefined) drainMail();
    return bufferOf(id);
  },
};
