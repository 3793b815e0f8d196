/** A page that can start no scheduler: what `start` says of it is in `globalThis.result`. */
import { Scheduler } from 'mgr-scheduler';
import { spin } from '../../conformance/tasks.ts';

const page = globalThis as unknown as { result?: unknown; document: { title: string } };
try {
  const scheduler = await Scheduler.start({ threads: 2, shared: 'required' });
  page.result = { value: await scheduler.run(spin, [1000]) };
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  page.result = { code, message };
}
page.document.title = 'done';
