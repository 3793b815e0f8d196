/** Global names that a task may use: what the language has, and what browsers have in workers too. */

const LANGUAGE =
  'undefined NaN Infinity globalThis eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
  'Object Function Boolean Symbol Error AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError URIError Number BigInt Math ' +
  'Date Temporal String RegExp Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array ' +
  'Float16Array Float32Array Float64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer DataView Atomics JSON Iterator ' +
  'Promise Reflect Proxy Intl WebAssembly DisposableStack AsyncDisposableStack';

const WORKERS =
  'self console performance crypto navigator location origin isSecureContext crossOriginIsolated fetch caches indexedDB structuredClone queueMicrotask ' +
  'setTimeout clearTimeout setInterval clearInterval atob btoa reportError createImageBitmap ' +
  'AbortController AbortSignal Blob BroadcastChannel ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy Crypto CryptoKey DecompressionStream ' +
  'DOMException DOMMatrix DOMPoint DOMQuad DOMRect Event EventTarget File FileReader FileReaderSync FormData Headers ImageBitmap ImageData MessageChannel ' +
  'MessageEvent MessagePort OffscreenCanvas Path2D Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver ' +
  'ReadableByteStreamController ReadableStream ReadableStreamBYOBReader ReadableStreamDefaultController ReadableStreamDefaultReader Request Response SubtleCrypto TextDecoder TextDecoderStream TextEncoder ' +
  'TextEncoderStream TransformStream TransformStreamDefaultController URL URLSearchParams WebSocket Worker WritableStream WritableStreamDefaultWriter XMLHttpRequest';

const KNOWN: ReadonlySet<string> = new Set(`${LANGUAGE} ${WORKERS}`.split(' '));

/** True for a global that threads have. */
export function isThreadGlobal(name: string): boolean {
  return KNOWN.has(name);
}

const PAGE: ReadonlySet<string> = new Set(
  'window document parent top frames opener history screen alert confirm prompt localStorage sessionStorage requestAnimationFrame cancelAnimationFrame customElements getComputedStyle matchMedia open close postMessage name event Image Audio Option DOMParser'.split(
    ' ',
  ),
);

/** True for a global that pages have, and threads don't. */
export function isPageGlobal(name: string): boolean {
  return PAGE.has(name);
}
