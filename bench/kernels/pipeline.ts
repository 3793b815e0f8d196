import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { task } from 'mgr-scheduler';

interface Movie {
  Title: string | number | null;
  'Major Genre': string | null;
  Distributor: string | null;
  'IMDB Rating': number | null;
  'IMDB Votes': number | null;
  'Production Budget': number | null;
  'Worldwide Gross': number | string | null;
}

/** 3,201 of them. */
const MOVIES: Movie[] = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-datasets/data/movies.json'), 'utf8'),
);

type Test<T> = (item: T) => boolean;

const both =
  <T>(first: Test<T>, second: Test<T>): Test<T> =>
  (item) =>
    first(item) && second(item);

const atLeast =
  (field: 'IMDB Rating' | 'IMDB Votes', least: number): Test<Movie> =>
  (movie) =>
    (movie[field] ?? 0) >= least;

/** Remembers what a function of a string gave. */
function memoized<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  items.forEach((item) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}

function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

function words(movie: Movie): string[] {
  return String(movie.Title ?? '')
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length > 3);
}

/** How much of a genre's money went to whom: a checksum of the first ten. */
function distributors(movies: readonly Movie[]): number {
  const totals = [...groupBy(movies, (movie) => movie.Distributor ?? 'nobody')].map(([name, list]) => ({
    name,
    total: sumOf(list, (movie) => Number(movie['Worldwide Gross'] ?? 0)),
  }));
  return totals
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1))
    .slice(0, 10)
    .reduce((sum, { name, total }, place) => (sum + (place + 1) * (name.length + (total % 10007))) | 0, 0);
}

/** Asks n questions about the movies, each with other bounds; a checksum of the answers. */
export default task(function pipeline(n: number): number {
  const weightOf = memoized((word) => [...word].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 8191, 7));
  let checksum = 0;
  for (let i = 0; i < n; i++) {
    const isGood = both(atLeast('IMDB Rating', 3 + (i % 5)), atLeast('IMDB Votes', 100 * (i % 11)));
    const good = MOVIES.filter(isGood);
    const genres = groupBy(good, (movie) => movie['Major Genre'] ?? 'none');
    genres.forEach((movies, genre) => {
      const budget = movies
        .map((movie) => movie['Production Budget'] ?? 0)
        .filter((amount) => amount > 0)
        .reduce((most, amount) => Math.max(most, amount), 0);
      const titles = movies.flatMap(words).map((word) => weightOf(word));
      checksum = (Math.imul(checksum, 31) + genre.length + budget + titles.length) | 0;
      checksum = (checksum + sumOf(titles, (weight) => weight % 97)) | 0;
    });
    checksum = (Math.imul(checksum, 17) + distributors(good)) | 0;
    const best = good.find((movie) => good.every((other) => (movie['IMDB Votes'] ?? 0) >= (other['IMDB Votes'] ?? 0)));
    checksum = (checksum + String(best?.Title).length) | 0;
  }
  return checksum;
});
