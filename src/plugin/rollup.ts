/** `mgr-scheduler/rollup`. */
import { bundlerPlugin, type PluginOptions } from './bundler.ts';

export type { PluginOptions };

export default bundlerPlugin.rollup;
