/** The policies by name. */
import { fifo } from './fifo.ts';
import { hybrid } from './hybrid.ts';
import type { Policy, PolicyName } from './policy.ts';
import { ring } from './ring.ts';
import { steal } from './steal.ts';

export const POLICIES: Readonly<Record<PolicyName, Policy>> = { hybrid, ring, steal, fifo };

/** Names of all policies, the default first. */
export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];
