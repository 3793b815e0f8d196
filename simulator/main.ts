/** The simulator's command. */
import { calibrate } from './calibrate/calibrate.ts';

await calibrate();
