import { task } from 'mgr-scheduler';

interface Rule2 { start: string; every: 'day' | 'week' | 'month'; step?: number; on?: number[]; until?: string; except?: string[] }

const DAY = 86_400_000;
const parse = (text: string): Date => {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!m) throw new TypeError(`not a date: ${text}`);
  const date = new Date(Date.UTC(+m[1]!, +m[2]! - 1, +m[3]!));
  if (date.getUTCDate() !== +m[3]!) throw new RangeError(`no such day: ${text}`);
  return date;
};
const show = (d: Date): string => d.toISOString().slice(0, 10);
const addDays = (d: Date, n: number): Date => new Date(d.getTime() + n * DAY);
const addMonths = (d: Date, n: number): Date => {
  const first = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + n, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(d.getUTCDate(), last));
  return first;
};

function* occurrences({ start, every, step = 1, on, until, except = [] }: Rule2): Generator<Date, void, boolean | void> {
  const begin = parse(start);
  const end = until === undefined ? Infinity : parse(until).getTime();
  const skipped = new Set(except);
  for (let round = 0; ; round++) {
    const candidates: Date[] = [];
    switch (every) {
      case 'day': candidates.push(addDays(begin, round * step)); break;
      case 'week': {
        const monday = addDays(begin, -((begin.getUTCDay() + 6) % 7) + round * step * 7);
        for (const weekday of on ?? [(begin.getUTCDay() + 6) % 7]) candidates.push(addDays(monday, weekday));
        break;
      }
      case 'month': candidates.push(addMonths(begin, round * step)); break;
      default: throw new TypeError(`every ${every}?`);
    }
    for (const date of candidates) {
      if (date < begin) continue;
      if (date.getTime() > end) return;
      if (skipped.has(show(date))) continue;
      const stop = yield date;
      if (stop) return;
    }
  }
}

function* merge(...sources: Generator<Date>[]): Generator<Date> {
  const heads = sources.map((source) => source.next());
  for (;;) {
    let least = -1;
    heads.forEach((head, i) => { if (!head.done && (least < 0 || head.value < (heads[least]!.value as Date))) least = i; });
    if (least < 0) return;
    yield heads[least]!.value as Date;
    heads[least] = sources[least]!.next();
  }
}

export default task(function calendar(rules: Rule2[], limit: number) {
  const out: unknown[] = [];
  for (const rule of rules) {
    const dates: string[] = [];
    try {
      for (const date of occurrences(rule)) {
        dates.push(show(date).slice(2));
        if (dates.length === limit) break;
      }
    } catch (error) {
      dates.push((error as Error).message);
    }
    out.push(dates.join(' '));
  }
  const together: string[] = [];
  for (const date of merge(occurrences(rules[0]!), occurrences(rules[1]!))) { together.push(show(date).slice(5)); if (together.length > limit) break; }
  return [out, together];
});
export const args = [[
  { start: '2024-01-30', every: 'month' }, { start: '2024-02-28', every: 'day', step: 2, until: '2024-03-05', except: ['2024-03-01'] },
  { start: '2024-05-08', every: 'week', on: [0, 2, 4], step: 2 }, { start: '2024-02-30', every: 'day' }, { start: 'soon', every: 'day' }, { start: '2024-01-01', every: 'year' as never },
], 5];
