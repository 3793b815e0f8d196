// The conformance suite in Node: prints its results as JSON. An argument: the options of `Scheduler.start`, as JSON.
import { runSuite } from './suite.ts';

console.log(JSON.stringify(await runSuite(JSON.parse(process.argv[2] ?? '{}'))));
