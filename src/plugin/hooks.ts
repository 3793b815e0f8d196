/** The loader's hooks for `module.register`, which Node runs in a thread of their own (Node 20.19 to 22.14). */
import { compileModule } from '../compiler/index.ts';
import { createLoader, type Loader, type LoaderOptions } from './node.ts';

type Next<Context, Result> = (specifier: string, context: Context) => Promise<Result>;
interface ResolveContext {
  parentURL?: string;
}

let loader: Loader;

export function initialize(options: LoaderOptions): void {
  loader = createLoader(options, { compileModule });
}

export async function resolve(specifier: string, context: ResolveContext, next: Next<ResolveContext, unknown>) {
  return next(loader.resolve(specifier, context.parentURL) ?? specifier, context);
}

export async function load(url: string, context: object, next: Next<object, unknown>) {
  const loaded = loader.load(url);
  return loaded === null ? next(url, context) : { ...loaded, shortCircuit: true };
}
