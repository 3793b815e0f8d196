/** `mgr-scheduler/isolate`: shared memory on a host that can't set headers, by a service worker (service-worker.ts). */
import { MgrError } from '../memory/error.ts';
import type { Embedder } from './isolation.ts';

export { type Embedder, withIsolation } from './isolation.ts';

export interface IsolateOptions {
  /**
   * Where the site serves `mgr-scheduler/service-worker`, from the page. Its folder is its scope: the page has to be in it. Default
   * `service-worker.js`, beside the page.
   */
  readonly script?: string | URL;
  /** How pages treat what other sites serve. Default `require-corp`. */
  readonly embedder?: Embedder;
}

/** What is used of a page. */
interface Page {
  readonly crossOriginIsolated?: boolean;
  readonly isSecureContext: boolean;
  readonly navigator: { readonly serviceWorker?: Container };
  readonly location: { readonly href: string; reload(): void };
  readonly sessionStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
}
interface Container {
  readonly controller: unknown;
  register(script: string): Promise<unknown>;
  addEventListener(type: 'controllerchange', listen: () => void, options: { once: true }): void;
}

const RELOADED = 'mgr-scheduler:isolate';
/** A worker that does not take control in this time never does. */
const CONTROL_MS = 10_000;

/**
 * Isolates the page, if it is not: registers the service worker, and loads the page again, once, so that it comes through it. Call it before anything that
 * needs shared memory, and not where the host sets the headers itself.
 *
 * Resolves to whether the page is isolated; `false`: it was loaded again and still is not (an iframe, a browser that doesn't know the header). Where it is loaded
 * again, the promise never settles.
 *
 * @throws MgrError MGR_NO_SERVICE_WORKER where there can't be one: no https, a private window, a script that is not there
 */
export async function isolate({ script = 'service-worker.js', embedder }: IsolateOptions = {}): Promise<boolean> {
  const page = globalThis as unknown as Page;
  if (page.crossOriginIsolated === true) {
    page.sessionStorage.removeItem(RELOADED);
    return true;
  }
  const { serviceWorker } = page.navigator;
  if (!page.isSecureContext) throw impossible('The page is no secure context: serve it by https, or from localhost.');
  if (serviceWorker === undefined) throw impossible('The browser has none here, as in some private windows.');
  const url = new URL(script, page.location.href);
  if (embedder === 'credentialless') url.search = embedder;
  try {
    await serviceWorker.register(url.href);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw impossible(
      `${url.href} could not be registered: ${why}. Is it served there, from the page's own origin?`,
      error,
    );
  }
  await controlled(serviceWorker, url);
  if (page.sessionStorage.getItem(RELOADED) === url.href) return false;
  page.sessionStorage.setItem(RELOADED, url.href);
  page.location.reload();
  return new Promise(() => {});
}

/** Until the worker answers for the page. */
async function controlled(serviceWorker: Container, url: URL): Promise<void> {
  if (serviceWorker.controller) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve, reject) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    const late = `${url.href} does not control the page: is the page in the script's folder?`;
    timer = setTimeout(() => reject(impossible(late)), CONTROL_MS);
    // It may have been quicker than the listener.
    if (serviceWorker.controller) resolve();
  });
  clearTimeout(timer);
}

const impossible = (why: string, cause?: unknown): MgrError =>
  new MgrError('MGR_NO_SERVICE_WORKER', `A service worker cannot isolate the page. ${why}`, cause);
