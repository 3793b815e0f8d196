/** `mgr-scheduler/esbuild`. */
import { bundlerPlugin, type PluginOptions } from './bundler.ts';

export type { PluginOptions };

export default bundlerPlugin.esbuild;
