import { afterAll, beforeAll, describe } from 'vitest';
import { type Browser, type BrowserName, missing, startBrowser } from './browsers.ts';

const START_MS = 120_000;

/** Describes tests in each of these browsers, started once for all; those in one that is not there are skipped, and say why. */
export function inBrowsers(
  names: readonly BrowserName[],
  tests: (browser: () => Browser, name: BrowserName) => void,
): void {
  describe.each(names)('%s', (name) => {
    const why = missing(name);
    describe.skipIf(why !== undefined)(why ?? 'is there', () => {
      let browser: Browser;

      beforeAll(async () => {
        browser = await startBrowser(name);
      }, START_MS);

      afterAll(() => browser?.close());

      tests(() => browser, name);
    });
  });
}

export const ALL_BROWSERS = ['chromium', 'firefox', 'webkit'] as const;
