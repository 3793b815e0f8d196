/** The picture on the tour: tiles, a checksum of all bytes, a PNG file. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scheduler } from 'mgr-scheduler';
import { PNG } from 'pngjs';
import { renderTile, type Tile } from './picture.ts';
import type { Job, Outcome, Program } from './program.ts';

const WIDTH = 3840;
const HEIGHT = 2160;
const TILE = 120;
const FILE = new URL('../output/mandelbrot.png', import.meta.url);

function tiles(pixels: Uint8Array): Tile[] {
  const items: Tile[] = [];
  for (let top = 0; top < HEIGHT; top += TILE) {
    for (let left = 0; left < WIDTH; left += TILE) {
      items.push({ pixels, width: WIDTH, height: HEIGHT, top, bottom: top + TILE, left, right: left + TILE });
    }
  }
  return items;
}

async function savePng(pixels: Uint8Array): Promise<string> {
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  png.data = Buffer.from(pixels);
  const file = PNG.sync.write(png, { colorType: 2, inputColorType: 2, inputHasAlpha: false });
  await mkdir(new URL('.', FILE), { recursive: true });
  await writeFile(FILE, file);
  return `${relative(process.cwd(), fileURLToPath(FILE))}, ${(file.length / 1e6).toFixed(1)} MB`;
}

export const pictureProgram: Program<Tile, number> = {
  title: 'A picture',
  about: `a spiral of the Mandelbrot set, ${WIDTH} by ${HEIGHT} pixels (8.3 megapixels) in ${(WIDTH / TILE) * (HEIGHT / TILE)} tiles`,
  module: new URL('./picture.ts', import.meta.url),
  name: 'renderTile',
  task: renderTile,
  known: '8294400 pixels, 7ec75e9045f24728',
  async prepare(scheduler: Scheduler): Promise<Job<Tile, number>> {
    const pixels = scheduler.alloc(Uint8Array, 3 * WIDTH * HEIGHT);
    return {
      items: tiles(pixels),
      clear: () => pixels.fill(0),
      sum(results: number[]): Outcome {
        const painted = results.reduce((sum, value) => sum + value, 0);
        const digest = createHash('sha256').update(Uint8Array.from(pixels)).digest('hex');
        return {
          answer: `${painted} pixels, ${digest.slice(0, 16)}`,
          lines: [`SHA-256 of the pixels ${digest.slice(0, 16)}...`],
        };
      },
      save: () => savePng(pixels),
    };
  },
};
