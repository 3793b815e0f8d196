import * as kinds from './kinds.ts';
export { LEAF as END } from './kinds.ts';
export const table = { kinds, first: kinds.ALL[0]! };
