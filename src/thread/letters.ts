/** A message to a thread. */
export type Mail =
  | { readonly kind: 'module'; readonly hash: number; readonly url: string }
  | { readonly kind: 'buffer'; readonly id: number; readonly buffer: SharedArrayBuffer }
  | { readonly kind: 'forget'; readonly ids: readonly number[] }
  /** In embedded mode: what the program wants (bridge.ts). */
  | { readonly kind: 'orders'; readonly orders: readonly unknown[] };

/** A message with its number, from 1. */
export interface Letter {
  readonly mail: Mail;
  readonly number: number;
}
