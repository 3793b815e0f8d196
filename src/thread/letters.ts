/** A message to a thread. */
export type Mail =
  | { readonly kind: 'module'; readonly hash: number; readonly url: string }
  | { readonly kind: 'buffer'; readonly id: number; readonly buffer: SharedArrayBuffer }
  /** Buffers that go with a run to this thread alone. */
  | { readonly kind: 'gift'; readonly buffers: readonly (readonly [id: number, buffer: ArrayBuffer])[] }
  | { readonly kind: 'forget'; readonly ids: readonly number[] }
  /** In embedded mode: what the program wants (bridge.ts). */
  | { readonly kind: 'orders'; readonly orders: readonly unknown[] };

/** A message with its number, from 1. */
export interface Letter {
  readonly mail: Mail;
  readonly number: number;
}
