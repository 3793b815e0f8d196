/**
 * `mgr-scheduler/service-worker`: a script that a site serves beside its pages where its host can't set headers. It puts the headers on every answer
 * in its scope. Pages start it by `isolate` (isolate.ts), which says by the query how other sites' files are treated.
 */
import { type Embedder, withIsolation } from './isolation.ts';

/** What is used of a service worker's global scope; TypeScript's library for it cannot be had beside that for pages. */
interface Scope {
  readonly location: { readonly search: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listen: (event: { waitUntil(work: Promise<void>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listen: (event: { readonly request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
}

const scope = globalThis as unknown as Scope;
const embedder: Embedder = scope.location.search === '?credentialless' ? 'credentialless' : 'require-corp';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  // DevTools ask so; `fetch` refuses it.
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
  event.respondWith(fetch(asEmbedded(request)).then((response) => withIsolation(response, embedder)));
});

/** What other sites serve comes without cookies where pages take it so. */
function asEmbedded(request: Request): Request {
  const isForeign = embedder === 'credentialless' && request.mode === 'no-cors';
  return isForeign ? new Request(request, { credentials: 'omit' }) : request;
}
