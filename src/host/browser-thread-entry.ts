/** The entry of a thread in a browser. */
import { becomeBrowserThread } from './browser-thread.ts';

becomeBrowserThread();
