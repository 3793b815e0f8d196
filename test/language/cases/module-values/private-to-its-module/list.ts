const NIL = {};
const spare = [NIL];
export const cons = (head: number, tail: object = NIL) => ({ head, tail });
export const isNil = (list: object) => list === NIL;
export const isSpare = (list: object) => list === spare[0];
