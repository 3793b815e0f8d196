/** Opens what a slot's task has written down, for the thread that holds the slot. */
import { SLOT, slotWord } from '../memory/layout.ts';
import { openFrames } from './frames.ts';
import { memory } from './here.ts';
import { forgetSearch } from './joins.ts';
import { restoreLatent } from './latent.ts';

/** `table`: the values that the task's frames refer to. */
export function openContinuation(slot: number, table: unknown[]): void {
  const base = slotWord(memory.layout, slot);
  openFrames(memory, slot, table);
  restoreLatent(memory.words[base + SLOT.forkTop], memory.words[base + SLOT.forkBase]);
  forgetSearch();
}
