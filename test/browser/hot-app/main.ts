/** Says again and again what its task answers; `startLong` begins one that runs until `endLong`. */
import { Scheduler } from 'mgr-scheduler';
import { word } from './page-only.ts';
import { answer, long } from './tasks.ts';

const page = globalThis as unknown as {
  document: { querySelector(selector: string): { textContent: string } };
  sessionStorage: { loads?: string };
  startLong?: () => void;
  hasBegun?: () => boolean;
  endLong?: () => void;
};
const loads = Number(page.sessionStorage.loads ?? 0) + 1;
page.sessionStorage.loads = String(loads);

const scheduler = await Scheduler.start({ threads: 2 });
const flag = scheduler.alloc(Int32Array, 2);
let ended: number | 'none' = 'none';

page.startLong = () => {
  scheduler.run(long, [flag]).then((value) => {
    ended = value;
  });
};
page.hasBegun = () => Atomics.load(flag, 1) === 1;
page.endLong = () => Atomics.store(flag, 0, 1);

for (;;) {
  const text = `${word} ${loads}, answer ${await scheduler.run(answer, [])}, long ${ended}`;
  page.document.querySelector('p').textContent = text;
  await new Promise((resolve) => setTimeout(resolve, 50));
}
