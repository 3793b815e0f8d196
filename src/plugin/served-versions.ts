/**
 * What Vite's development server has given a page of the modules that tasks run in. Threads load a module later than the page, and by the same URL; they get the
 * same code then, though the file may have been edited meanwhile: a task's frames are for the code that it began with.
 */
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { join } from 'node:path';

interface Answer {
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
}

/** Older ones are forgotten. */
const MOST_ANSWERS = 500;

/** @param isReached true for a file that tasks may run code of */
export function keepVersions(
  root: () => string,
  isReached: (path: string) => boolean,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  const answers = new Map<string, Answer>();
  return (request, response, next) => {
    const { url = '', method, headers } = request;
    // A page that is loaded gets what is there now; modules that were edited meanwhile have another URL, with a time.
    if (headers['sec-fetch-dest'] === 'document') {
      for (const known of answers.keys()) if (!/[?&]t=/.test(known)) answers.delete(known);
    }
    if (method !== 'GET') return next();
    const key = url.replace(/[?&]import$/, '');
    const known = answers.get(key);
    if (known !== undefined) {
      response.writeHead(200, known.headers);
      response.end(known.body);
      return;
    }
    const path = fileOf(url, root());
    if (isReached(path)) forgetVersion(headers);
    const end = response.end;
    response.end = ((...args: Parameters<typeof end>) => {
      const [body] = args as unknown[];
      const isWhole = typeof body === 'string' || body instanceof Uint8Array;
      if (response.statusCode === 200 && isWhole && isReached(path)) {
        answers.set(key, { headers: response.getHeaders(), body });
        for (const oldest of answers.keys()) if (answers.size > MOST_ANSWERS) answers.delete(oldest);
      }
      return end.apply(response, args);
    }) as typeof end;
    next();
  };
}

/** The whole answer is wanted, not that the browser's is still good. */
function forgetVersion(headers: IncomingHttpHeaders): void {
  delete headers['if-none-match'];
}

function fileOf(url: string, root: string): string {
  const path = decodeURI(url.split('?', 1)[0]);
  return path.startsWith('/@fs/') ? path.slice('/@fs'.length) : join(root, path);
}
