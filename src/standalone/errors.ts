/** What the compiler has against a text, as an error. */
import { type Diagnostic, formatDiagnostic, sortDiagnostics, summarize } from '../compiler/index.ts';
import { MgrError } from '../memory/error.ts';

/** Code: MGR_PARSE, MGR_FREE_NAME or MGR_IMPORT where it is nothing but that; else MGR_COMPILE. */
export class CompileError extends MgrError {
  /** Each with its own code, place, code frame and help. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(found: Iterable<Diagnostic>) {
    const diagnostics = sortDiagnostics(found);
    const texts = diagnostics.map((one) => formatDiagnostic(one));
    // It is always one module.
    const [count = ''] = summarize(diagnostics).split(' in ');
    super(codeOf(diagnostics), [count, ...texts].join('\n\n'));
    this.diagnostics = diagnostics;
  }
}

function codeOf(diagnostics: readonly Diagnostic[]): string {
  const codes = new Set(diagnostics.map(({ code }) => code));
  const [only] = codes;
  return codes.size === 1 && (only === 'MGR_PARSE' || only === 'MGR_FREE_NAME' || only === 'MGR_IMPORT')
    ? only
    : 'MGR_COMPILE';
}
