/** The headers that shared memory needs in a page, put on answers by a service worker. */

/** How a page treats what other sites serve: `credentialless` loads it without cookies, without their leave (not in Safari). */
export type Embedder = 'require-corp' | 'credentialless';

/**
 * An answer with the headers that isolate a page. For a service worker of one's own, where one of this package can't be used too:
 *
 * @example event.respondWith(fetch(event.request).then((response) => withIsolation(response)));
 */
export function withIsolation(response: Response, embedder: Embedder = 'require-corp'): Response {
  // What another site has not opened to the page, and a redirect that the browser follows itself, can't be made anew.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', embedder);
  if (!headers.has('Cross-Origin-Resource-Policy')) headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  const { body, status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}
