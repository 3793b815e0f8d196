/** Makes a logger. */
export function logger(): { log(x: unknown): void; lines: string[] } { const lines: string[] = []; return { lines, log(x) { let s = ''; for (const c of String(x)) s += c; lines.push(s); } }; }
export const shared = { words: ['a', 'b'], make: (n: number) => { const out: string[] = []; for (let i = 0; i < n; i++) out.push(shared.words[i % 2]!); return out; } };
