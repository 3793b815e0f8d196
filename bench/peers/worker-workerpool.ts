import { worker } from 'workerpool';
import { spin, tiny } from './work.ts';

worker({ spin, tiny });
