/** Real browsers, each started by what can drive it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

export interface Browser {
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  /** Evaluates an expression in the page. Its value goes by JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** What the page's console said that was an error, and errors that nobody caught. */
  readonly errors: readonly string[];
  /** Loads the page again. */
  reload(): Promise<unknown>;
  /** A command of Chromium's own protocol; there only. */
  command?(method: string, params?: object): Promise<unknown>;
  close(): Promise<void>;
}

const CHROMIUM_FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );

export async function startBrowser(name: BrowserName): Promise<Browser> {
  switch (name) {
    case 'chromium':
      return startChromium();
    case 'firefox':
      return startFirefox();
    case 'webkit':
      return startWebKit();
  }
}

/** What a page has left in `globalThis.result` when it sets its title to `done`. */
export async function resultOf<T>(page: Page, limitMs: number): Promise<T> {
  const end = Date.now() + limitMs;
  while ((await page.evaluate('document.title')) !== 'done') {
    if (Date.now() > end) throw new Error(`the page is not done after ${limitMs} ms: ${page.errors.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return page.evaluate<T>('globalThis.result');
}

/** Why a browser cannot be started here; undefined: it can. */
export function missing(name: BrowserName): string | undefined {
  if (name === 'firefox' && programOf('firefox-esr', 'firefox') === undefined) return 'there is no firefox-esr';
  if (name === 'webkit') {
    if (programOf('WebKitWebDriver') === undefined) return 'there is no webkit2gtk-driver';
    if (programOf('Xvfb') === undefined) return 'there is no xvfb';
  }
  return undefined;
}

function programOf(...names: string[]): string | undefined {
  for (const name of names) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  return undefined;
}

async function startChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const own = programOf('chromium', 'chromium-browser', 'google-chrome');
  const executablePath = own ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  const browser = await chromium.launch({ executablePath, headless: true, args: CHROMIUM_FLAGS });
  return {
    async open(url) {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      const command = (method: string, params: object = {}): Promise<unknown> =>
        session.send(method as never, params as never);
      return { ...(await opened(page as never, url)), command };
    },
    close: () => browser.close(),
  };
}

/** A page as playwright-core and puppeteer-core have it, which is alike as far as it is used here. */
interface DrivenPage {
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): unknown;
  on(event: 'pageerror', listener: (error: unknown) => void): unknown;
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

async function opened(page: DrivenPage, url: string): Promise<Page> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return {
    evaluate: (expression) => page.evaluate(expression),
    errors,
    reload: () => page.reload(),
    close: () => page.close(),
  };
}

/** Nothing that calls out. */
const FIREFOX_PREFERENCES = {
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

async function startFirefox(): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programOf('firefox-esr', 'firefox'),
    headless: true,
    extraPrefsFirefox: FIREFOX_PREFERENCES,
  });
  return {
    open: async (url) => opened((await browser.newPage()) as never, url),
    close: () => browser.close(),
  };
}

/** WebKit by the W3C's WebDriver protocol, spoken here: its driver knows no other. */
async function startWebKit(): Promise<Browser> {
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await firstLine(display);
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      JSC_useSharedArrayBuffer: '1',
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const end = (): void => {
    driver.kill();
    display.kill();
  };
  const ask = async (method: string, path: string, body?: object): Promise<never> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value as never;
  };
  try {
    await untilAnswers(() => ask('GET', '/status'));
    const { sessionId } = (await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
      },
    })) as { sessionId: string };
    const at = `/session/${sessionId}`;
    await ask('POST', `${at}/timeouts`, { script: 120_000, pageLoad: 60_000 });
    return {
      async open(url) {
        await ask('POST', `${at}/url`, { url });
        return {
          evaluate: (expression) =>
            ask('POST', `${at}/execute/async`, {
              // Not by `eval`, which a page's policy may forbid.
              script: `const done = arguments[arguments.length - 1]; (async () => (${expression}))().then(done, (e) => done(String(e)));`,
              args: [],
            }),
          // Its driver tells nothing of the console.
          errors: [],
          reload: () => ask('POST', `${at}/refresh`, {}),
          close: async () => {},
        };
      },
      async close() {
        await ask('DELETE', at).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

function miniBrowser(): string {
  const machines = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`);
  for (const folder of machines.filter((path) => statSync(path).isDirectory())) {
    for (const name of readdirSync(folder)) {
      const path = `${folder}/${name}/MiniBrowser`;
      if (/^webkit/.test(name) && existsSync(path)) return path;
    }
  }
  throw new Error('webkit2gtk-driver has brought no MiniBrowser');
}

async function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout?.once('data', (data) => resolve(String(data).trim()));
  });
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let left = 100; ; left--) {
    try {
      await ask();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
