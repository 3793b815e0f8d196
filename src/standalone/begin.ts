/** What the standalone file does where it is loaded: in a page it is the program's, in a worker of its own a thread. */
import { browserHost } from '../host/browser.ts';
import { becomeBrowserThread } from '../host/browser-thread.ts';
import { setHost } from '../scheduler/host.ts';
import { setStackReader } from '../scheduler/outcomes.ts';
import { readStack } from './stacks.ts';
import { isThread, setScript } from './worker.ts';

/** @param script the URL of the file that this is in; undefined where it is not known */
export function begin(script: string | undefined): void {
  setHost(browserHost);
  if (isThread()) becomeBrowserThread();
  else {
    setScript(script);
    setStackReader(readStack);
  }
}
