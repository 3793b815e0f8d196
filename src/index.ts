/** What a program imports in Node, Deno and Bun. */
import { nodeHost } from './host/node.ts';
import { setHost } from './scheduler/host.ts';

setHost(nodeHost);

export * from './program.ts';
