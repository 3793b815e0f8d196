/** The compiler: ordinary functions in, functions that can leave their thread and resume on another one out. */

export { type CompileOptions, type CompileResult, compileModule } from './compile.ts';
export { codeFrame, type Diagnostic, type DiagnosticCode, displayName, formatDiagnostic } from './diagnostics.ts';
export type { CompileHost } from './module.ts';
export { type Phase, watchPhases } from './phases.ts';
export type { FunctionReport, SafepointReport, Tier } from './report.ts';
