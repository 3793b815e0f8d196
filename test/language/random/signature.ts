/** The kind of a difference, so that a smaller program is not one that fails in another way. */
export function signatureOf(difference: string): string {
  const thrown = /the compiler throws (.*)/.exec(difference) ?? /driver: ([a-z ,]*)/.exec(difference);
  if (thrown) return thrown[1].replace(/\d+/g, '');
  const ends = /expected that it (\w+) .*but it (\w+) ("\w+)?/.exec(difference);
  if (ends) return ends.slice(1).join(' ');
  return /\b(result|error|trace)\b/.exec(difference)?.[0].replace('result', 'trace') ?? difference.slice(0, 20);
}
