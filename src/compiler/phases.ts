/** For measuring: what compiles a module says which step it has just come to the end of. */

export type Phase = 'parse' | 'scopes' | 'analysis' | 'lowering' | 'emission' | 'printing' | 'map';

let listener: ((phase: Phase) => void) | null = null;

/** Calls `listen` at the end of each step of each compilation, from now on. */
export function watchPhases(listen: ((phase: Phase) => void) | null): void {
  listener = listen;
}

export function endPhase(phase: Phase): void {
  listener?.(phase);
}
