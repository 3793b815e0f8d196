/** The conformance suite in a page: its results are in `globalThis.result` once the title is `done`. The page's query is the option `shared`. */
import type { SchedulerOptions } from 'mgr-scheduler';
import { runSuite } from '../../conformance/suite.ts';

const page = globalThis as unknown as { result?: unknown; document: { title: string }; location: { search: string } };
const shared = page.location.search.slice(1) as '' | 'never';
try {
  page.result = await runSuite(shared === '' ? {} : ({ shared } satisfies SchedulerOptions));
} catch (error) {
  page.result = String(error);
}
page.document.title = 'done';
