export const LEAF = { kind: 'leaf' };
export const NODE = { kind: 'node' };
export const ALL = [LEAF, NODE];
export const sameAs = (a: object) => (b: object) => a === b;
