/** What pages are loaded from: Vite's development server, and a server of built files with a strict policy. Both on the loopback only. */
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createServer, type InlineConfig } from 'vite';

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Vite's development server. `pages`: how many hear of what is edited. */
export async function serveByVite(config: InlineConfig): Promise<PageServer & { pages(): number }> {
  const server = await createServer({
    ...config,
    configFile: false,
    logLevel: 'error',
    server: { ...config.server, host: '127.0.0.1', port: 0, hmr: { overlay: true } },
  });
  // A file that is edited before the watcher knows of it is not seen.
  const watching = new Promise<void>((resolve) => server.watcher.once('ready', resolve));
  await server.listen();
  if (config.server?.watch) await watching;
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('Vite has no URL');
  return { url, pages: () => server.ws.clients.size, close: () => server.close() };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/** Nothing but the page's own files: no inline scripts, no `blob:`, no `eval`. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src data:";

export const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/**
 * @param headers of every answer; default: isolated, under {@link STRICT_POLICY}.
 * @param lost files that are not there.
 * @param before a statement that each script begins with.
 */
export async function serveFiles(
  folder: string,
  headers: Record<string, string> = { ...ISOLATED, 'Content-Security-Policy': STRICT_POLICY },
  lost?: RegExp,
  before = '',
): Promise<PageServer> {
  const server = createHttpServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname;
    try {
      if (lost?.test(name)) throw new Error('lost');
      const body = await readFile(join(folder, name));
      response.writeHead(200, { ...headers, 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' });
      response.end(extname(name) === '.js' ? before + body : body);
    } catch {
      response.writeHead(404, headers);
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
