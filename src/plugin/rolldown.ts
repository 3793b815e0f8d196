/** `mgr-scheduler/rolldown`. */
import { bundlerPlugin, type PluginOptions } from './bundler.ts';

export type { PluginOptions };

export default bundlerPlugin.rolldown;
