/** The conformance suite in a page: its results are in `globalThis.result` once the title is `done`. */
import { runSuite } from '../../conformance/suite.ts';

const page = globalThis as unknown as { result?: unknown; document: { title: string } };
try {
  page.result = await runSuite();
} catch (error) {
  page.result = String(error);
}
page.document.title = 'done';
