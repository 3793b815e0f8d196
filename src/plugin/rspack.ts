/** `mgr-scheduler/rspack`. */
import { bundlerPlugin, type PluginOptions } from './bundler.ts';

export type { PluginOptions };

export default bundlerPlugin.rspack;
