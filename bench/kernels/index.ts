/** The kernels: ordinary programs with an answer that is known, at two sizes. */

/** A run of a kernel and what comes out of it on every engine. */
export interface Known {
  n: number;
  answer: number | string;
}

/** What a kernel is mostly made of; `plain` are the first ones: functions, arrays, numbers, strings. */
export const families = ['plain', 'parser', 'objects', 'closures'] as const;
export type Family = (typeof families)[number];

export interface Kernel {
  family: Family;
  /** The file `<name>.ts` in this folder; its default export is the task. */
  name: string;
  /** What there is in it for a compiler. */
  shape: string;
  /** For measuring: 60 to 300 ms for the untouched function on the machine of docs and results. */
  full: Known;
  /** For tests that turn the ring at every safepoint. */
  small: Known;
}

/** A kernel before it is put into its family. */
type Member = Omit<Kernel, 'family'>;

function kernel(name: string, shape: string, small: Known, full: Known): Member {
  return { name, shape, full, small };
}

function family(name: Family, members: readonly Member[]): Kernel[] {
  return members.map((member) => ({ family: name, ...member }));
}

function known(n: number, answer: number | string): Known {
  return { n, answer };
}

const plain: readonly Member[] = [
  kernel('mandelbrot', 'nested loops over doubles', known(32, 85479), known(700, 40306027)),
  kernel('nbody', 'objects in an array', known(100, '-0.169050762'), known(600000, '-0.169097330')),
  kernel('spectral', 'a tiny helper in the inner loop', known(30, '1.274097380'), known(900, '1.274224146')),
  kernel('fannkuch', 'labels, small arrays', known(6, '49 10'), known(10, '73196 38')),
  kernel('matrix', 'three loops over Float64Array', known(12, 5062), known(360, 5256796)),
  kernel('sieve', 'a stride through a big Uint8Array', known(2000, 303), known(20000000, 1270607)),
  kernel('queens', 'recursion in a loop, bits', known(7, 40), known(14, 365596)),
  kernel(
    'sha1',
    'helpers over 32-bit words',
    known(300, 'bf77ecf143ceb21f1676c34b8d89c8bb3c43cc4e'),
    known(8000000, '9a9be766608a431c1ecc0df058719bfc5af43140'),
  ),
  kernel('median', 'four loops deep, short inner loops', known(12, -1911919185), known(900, 1575462370)),
  kernel('edits', 'a table row by row, two strings', known(30, 15), known(3000, 1551)),
  kernel('strings', 'templates and built-ins', known(60, 935157402), known(200000, 950382793)),
  kernel('trees', 'recursion and allocation', known(6, '496 127'), known(16, '2079676 131071')),
  kernel('fib', 'nothing but calls', known(12, 144), known(35, 9227465)),
  kernel('quicksort', 'recursion over one array in place', known(300, 348364.875), known(700000, 959255.5625)),
  kernel('words', 'strings and a plain array', known(5, 1153906), known(1500, -825951731)),
  kernel('heat', 'a stencil, two arrays swapped', known(2, '17328.000000'), known(2500, '263284.556322')),
  kernel('coprime', 'a while loop of a few rounds', known(40, 979), known(2000, 2433175)),
  kernel('machine', 'a switch in an endless loop', known(100, 43340), known(3000000, 52064)),
  kernel('wordcount', 'a Map and slices of a string', known(60, 'kakapu 5 42'), known(400000, 'kakaka 30083 512')),
  kernel('bootstrap', 'random reads, a helper in the inner loop', known(3, 445), known(700, 104306)),
  kernel('uts', 'recursion, hashing, objects', known(50, '562 18'), known(900, '175884 402')),
];

/** Over real text. */
const parsers: readonly Member[] = [
  kernel('json', 'a recursive parser, strings sliced', known(5, 1269561831), known(25000, -958533536)),
  kernel(
    'csv',
    'character by character, a Map',
    known(20, 'MS 4 37.9112 90.4321'),
    known(101280, 'AK 7890 40.0365 98.6212'),
  ),
];

const objects: readonly Member[] = [
  kernel('richards', 'classes, overridden methods, private fields', known(1, '2322 928'), known(600, '1393200 556800')),
  kernel('havlak', 'methods that loop and recurse, Map, Set', known(1, '207 524 5'), known(10, '1647 5213 5')),
];

const closures: readonly Member[] = [
  kernel('pipeline', 'array methods with arrows in place', known(1, 1108778087), known(24, -110975732)),
  kernel(
    'events',
    'closures in a queue, objects of closures',
    known(50, '727 7725 202 5 7 2 150'),
    known(200000, '2302765 59797923 1010 32 62 45 600000'),
  ),
  kernel('combinators', 'functions that make functions', known(5, 747881309), known(6000, -868051200)),
];

export const kernels: readonly Kernel[] = [
  ...family('plain', plain),
  ...family('parser', parsers),
  ...family('objects', objects),
  ...family('closures', closures),
];
