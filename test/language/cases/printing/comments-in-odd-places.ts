import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
/* before */ const /* a */ table /* b */ = /* c */ [ /* d */ 1, // one
  2 /* two */, /* three */ 3 ]; // after
function /* name */ sum(/* none */ xs: number[] /* xs */) /* ret */ : number { // open
  let s = 0; /* s */ // s again
  /* loop */ for (/* i */ const x /* of */ of /* xs */ xs /* ) */) /* body */ s /* += */ += /* x */ x; // end
  return /* value */ s; /* unreachable */
} // sum
/** @type {unknown} */
export default task(/* fn */ function f(/* n */) { // here
  const trace: unknown[] = []; /* trace */
  say(trace, /* first */ sum(/* t */ table) /* last */);
  return trace /* */; // <!-- not html -->
} /* end */); // done
/* the end */
export const args = [];
