// The conformance suite in Node: prints its results as JSON.
import { runSuite } from './suite.ts';

console.log(JSON.stringify(await runSuite()));
