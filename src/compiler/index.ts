/** The compiler: ordinary functions in, functions that can leave their thread and resume on another one out. */

export type { Node } from './ast.ts';
export { type BundlerError, toBundlerError } from './bundler-error.ts';
export { codeFrame, type FrameContext, type FramePlace } from './code-frame.ts';
export { type CompileResult, compileModule } from './compile.ts';
export {
  type Diagnostic,
  type DiagnosticCode,
  displayName,
  type FormatOptions,
  formatDiagnostic,
  makeDiagnostic,
  type PageCode,
  type Place,
  type Related,
  sortDiagnostics,
  summarize,
} from './diagnostics.ts';
export { FORK_OPS } from './fork-calls.ts';
export { freeNames } from './free-names.ts';
export type { CompileHost } from './module.ts';
export { type Phase, watchPhases } from './phases.ts';
export type { CompileOptions } from './place.ts';
export { openMap, type SourceText } from './positions.ts';
export type { AtomicReport, FunctionReport, SafepointReport, StateReport, StayingReport, Tier } from './report.ts';
