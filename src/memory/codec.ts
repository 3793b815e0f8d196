/** Values in and out of shared memory. See codec-encode.ts for what is carried and docs/decisions/0002-codec.md for why. */
export { decode, UnknownBuffer } from './codec-decode.ts';
export { encode, NAMING, type Naming, Refusal, type SharedBuffers, setProxyTest, stepText } from './codec-encode.ts';
export { OtherValue, wroteNames } from './codec-names.ts';
