/** A page on a host that sets no headers. What became of it is in `globalThis.result`. */
import { Scheduler } from 'mgr-scheduler';
import { isolate } from 'mgr-scheduler/isolate';
import { spin } from '../../conformance/tasks.ts';

const page = globalThis as unknown as { result?: unknown; document: { title: string }; crossOriginIsolated: boolean };
try {
  const isolated = await isolate();
  const scheduler = await Scheduler.start({ threads: 2 });
  const value = await scheduler.run(spin, [1000]);
  page.result = { isolated, mode: scheduler.mode, isRight: value === spin(1000) };
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  page.result = { code, message };
}
page.document.title = 'done';
