// `npm run fuzz:language` (scripts/fuzz-language.mjs) starts this.
import { register } from 'node:module';

register('./strip-types.mjs', import.meta.url);
await import('./main.ts');
