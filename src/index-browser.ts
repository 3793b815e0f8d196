/** What a program imports in a browser. */
import { browserHost } from './host/browser.ts';
import { setHost } from './scheduler/host.ts';

setHost(browserHost);

export * from './program.ts';
