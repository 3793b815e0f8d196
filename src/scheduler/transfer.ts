import { MgrError } from '../memory/error.ts';
import { mark } from '../thread/gifts.ts';
import { shown } from './checks.ts';

/**
 * In a task: says that buffers of its result are to go to the program without being copied, as a worker's `postMessage` would transfer them. Returns the
 * value. The task must not use them any more. `buffers`: default, `value` itself if it is an ArrayBuffer, or what it is a view on. (Into a task: the option
 * `transfer` of `run`.) Outside of tasks it does nothing.
 *
 * @example return transfer(pixels); // a Uint8ClampedArray
 * @example return transfer({ left, right }, [left.buffer, right.buffer]);
 * @throws MgrError MGR_OPTION for what is no ArrayBuffer
 */
export function transfer<T>(value: T, buffers?: readonly ArrayBufferLike[]): T {
  for (const buffer of buffers ?? [ArrayBuffer.isView(value) ? value.buffer : value]) {
    if (!(buffer instanceof ArrayBuffer)) {
      throw new MgrError(
        'MGR_OPTION',
        `transfer() takes an ArrayBuffer, a view on one, or a list of buffers, not ${shown(buffer)}.`,
      );
    }
    mark(buffer);
  }
  return value;
}
