/** One turn of a browser's event loop. A timer would wait 4 ms once timers are nested; a message to oneself does not. */
interface Port {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
}

const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', Port>;
const waiting: (() => void)[] = [];

port1.onmessage = () => waiting.shift()?.();

export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
