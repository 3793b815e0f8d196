/** Reads what {@link Writer} wrote. Works on bytes of its own thread, never on shared ones. */

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const SHORT_STRING = 24;
const CHUNK_UNITS = 4096;

/** The bytes are not what the writer wrote. */
export class CorruptBytes extends Error {}

export class Reader {
  readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly view: DataView;
  at: number;
  private readonly end: number;

  constructor(bytes: Uint8Array<ArrayBuffer>, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
    this.end = end;
  }

  private take(count: number): number {
    const start = this.at;
    if (count < 0 || start + count > this.end) throw new CorruptBytes('the encoded values end too early');
    this.at = start + count;
    return start;
  }

  byte(): number {
    return this.bytes[this.take(1)];
  }

  count(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.take(1)];
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  int32(): number {
    return this.view.getInt32(this.take(4), true);
  }

  float64(): number {
    return this.view.getFloat64(this.take(8), true);
  }

  /** A copy of the next bytes, in a buffer of their own. */
  raw(count: number): ArrayBuffer {
    const start = this.take(count);
    return this.bytes.slice(start, start + count).buffer;
  }

  string(): string {
    const head = this.count();
    const length = Math.floor(head / 2);
    return head % 2 === 1 ? this.wideString(length) : this.narrowString(length);
  }

  private narrowString(length: number): string {
    const start = this.take(length);
    if (length > SHORT_STRING) return decoder.decode(this.bytes.subarray(start, start + length));
    let value = '';
    for (let i = 0; i < length; i++) value += String.fromCharCode(this.bytes[start + i]);
    return value;
  }

  private wideString(length: number): string {
    const start = this.take(length * 2);
    let value = '';
    for (let from = 0; from < length; from += CHUNK_UNITS) {
      const units: number[] = [];
      const to = Math.min(length, from + CHUNK_UNITS);
      for (let i = from; i < to; i++) units.push(this.bytes[start + i * 2] | (this.bytes[start + i * 2 + 1] << 8));
      value += String.fromCharCode(...units);
    }
    return value;
  }
}
