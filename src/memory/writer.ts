/** A growing byte buffer that the codec writes to. Little-endian, unaligned. */

const encoder = new TextEncoder();

/** Strings up to this length are looked at unit by unit; longer ones go through TextEncoder. */
const SHORT_STRING = 24;

export class Writer {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;
  at = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Makes room for `count` more bytes. */
  reserve(count: number): void {
    if (this.at + count > this.bytes.length) this.grow(count);
  }

  private grow(count: number): void {
    const bytes = new Uint8Array(Math.max(this.bytes.length * 2, this.at + count));
    bytes.set(this.bytes.subarray(0, this.at));
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  byte(value: number): void {
    if (this.at === this.bytes.length) this.grow(1);
    this.bytes[this.at++] = value;
  }

  /** An unsigned integer up to 2^53, 7 bits a byte. */
  count(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.at++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.at++] = rest;
  }

  int32(value: number): void {
    this.reserve(4);
    this.view.setInt32(this.at, value, true);
    this.at += 4;
  }

  float64(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.at, value, true);
    this.at += 8;
  }

  raw(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.at);
    this.at += source.length;
  }

  /**
   * A string: its length doubled plus 1 if some unit needs two bytes, then the units. Lone surrogates survive, which is
   * why it is not UTF-8.
   */
  string(value: string): void {
    const length = value.length;
    if (length <= SHORT_STRING) this.shortString(value, length);
    else this.longString(value, length);
  }

  private shortString(value: string, length: number): void {
    this.count(length * 2);
    this.reserve(length);
    const start = this.at;
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      if (unit > 0x7f) {
        this.at = start - 1;
        this.wideString(value, length);
        return;
      }
      this.bytes[start + i] = unit;
    }
    this.at = start + length;
  }

  private longString(value: string, length: number): void {
    const start = this.at;
    this.count(length * 2);
    this.reserve(length);
    const outcome = encoder.encodeInto(value, this.bytes.subarray(this.at, this.at + length));
    if (outcome.read === length && outcome.written === length) {
      this.at += length;
      return;
    }
    this.at = start;
    this.wideString(value, length);
  }

  private wideString(value: string, length: number): void {
    this.count(length * 2 + 1);
    this.reserve(length * 2);
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i);
      this.bytes[this.at++] = unit & 0xff;
      this.bytes[this.at++] = unit >> 8;
    }
  }
}
