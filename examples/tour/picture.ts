/**
 * A piece of the Mandelbrot set, lit from the side as if it were a landscape. Only operations that IEEE 754 fixes to the
 * last bit are used, so the picture is the same on every machine.
 */
import { task } from 'mgr-scheduler';

export interface Tile {
  /** Three bytes a pixel, row after row. Shared. */
  pixels: Uint8Array;
  width: number;
  height: number;
  /** The tile's first row and column, and those behind its last. */
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const CENTRE_X = -0.77568377;
const CENTRE_Y = 0.13646737;
const WIDTH = 0.0012;
const MOST_ROUNDS = 800;
/** Far outside, so that the colour runs smoothly from one round to the next. */
const FAR = 65536;

/** Colours along the way: where, red, green, blue. */
const COLOURS = [
  [0, 4, 10, 48],
  [0.16, 24, 92, 190],
  [0.42, 236, 250, 255],
  [0.6425, 255, 176, 32],
  [0.8575, 60, 8, 40],
  [1, 4, 10, 48],
];

/** The binary logarithm of a number from 1 up, to about nine places. */
function log2(x: number): number {
  let whole = 0;
  let rest = x;
  while (rest >= 2) {
    rest /= 2;
    whole++;
  }
  const s = (rest - 1) / (rest + 1);
  const q = s * s;
  const series = s * (1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q / 13))))));
  return whole + series * 2.8853900817779268;
}

/** Writes the colour at `place` (0 to 1, round and round) times `light` to the pixel. */
function paint(pixels: Uint8Array, at: number, place: number, light: number): void {
  let k = 1;
  while (COLOURS[k][0] < place) k++;
  const from = COLOURS[k - 1];
  const to = COLOURS[k];
  const part = (place - from[0]) / (to[0] - from[0]);
  const smooth = part * part * (3 - 2 * part);
  for (let channel = 0; channel < 3; channel++) {
    const colour = from[channel + 1] + smooth * (to[channel + 1] - from[channel + 1]);
    pixels[at + channel] = Math.min(255, Math.max(0, Math.round(colour * light)));
  }
}

/** How bright a slope is: z over its derivative points uphill, the light comes from the upper left. */
function brightness(zx: number, zy: number, dx: number, dy: number): number {
  const ux = zx * dx + zy * dy;
  const uy = zy * dx - zx * dy;
  const length = Math.sqrt(ux * ux + uy * uy);
  if (length === 0) return 1;
  const facing = (-0.70710678 * ux + 0.70710678 * uy) / length;
  return 0.45 + (0.65 * (facing + 1.4)) / 2.4;
}

/** Colours one pixel by how soon its point escapes, and which way the ground falls there. */
function pixel(pixels: Uint8Array, at: number, cx: number, cy: number): void {
  let zx = 0;
  let zy = 0;
  let dx = 0;
  let dy = 0;
  let rounds = 0;
  while (rounds < MOST_ROUNDS && zx * zx + zy * zy < FAR) {
    const nextDx = 2 * (zx * dx - zy * dy) + 1;
    dy = 2 * (zx * dy + zy * dx);
    dx = nextDx;
    const nextZx = zx * zx - zy * zy + cx;
    zy = 2 * zx * zy + cy;
    zx = nextZx;
    rounds++;
  }
  if (rounds === MOST_ROUNDS) {
    pixels[at] = 0;
    pixels[at + 1] = 0;
    pixels[at + 2] = 0;
    return;
  }
  const smooth = rounds + 1 - log2(log2(zx * zx + zy * zy) / 16);
  const place = Math.sqrt(smooth) * 0.145;
  paint(pixels, at, place - Math.floor(place), brightness(zx, zy, dx, dy));
}

/** Paints one tile of the picture, and gives its number of pixels. */
export const renderTile = task(function renderTile(tile: Tile): number {
  const { pixels, width, height, top, bottom, left, right } = tile;
  const step = WIDTH / width;
  for (let row = top; row < bottom; row++) {
    const cy = CENTRE_Y - (row - height / 2) * step;
    for (let column = left; column < right; column++) {
      const cx = CENTRE_X + (column - width / 2) * step;
      pixel(pixels, 3 * (row * width + column), cx, cy);
    }
  }
  return (bottom - top) * (right - left);
});
