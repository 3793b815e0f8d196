/** A task of the simulation: a stretch of work, or a walk through a recorded graph. */
import type { Walk } from './walk.ts';

export interface Task {
  readonly number: number;
  readonly arrivedUs: number;
  /** Work in all; of a graph: unknown, 0. */
  readonly sizeUs: number;
  leftUs: number;
  readonly walk: Walk | null;
  /** Who waits at a join for this one, if it is a fork. */
  readonly parent: Task | null;
  /** Cannot leave the thread that it has run on. */
  readonly affine: boolean;
  /** Slot that it is in, or -1. */
  slot: number;
  /** First instruction; -1: not yet. */
  startedUs: number;
  endedUs: number;
  /** Times that it has ended: once, or the simulator is wrong. */
  ends: number;
  /** Its parent runs it itself; its slot is nobody's. */
  takenBack: boolean;
  /** Child that it is blocked at, or null. */
  blockedOn: Task | null;
}

export function newTask(
  number: number,
  arrivedUs: number,
  sizeUs: number,
  walk: Walk | null,
  parent: Task | null,
  affine = false,
): Task {
  return {
    number,
    arrivedUs,
    sizeUs,
    leftUs: sizeUs,
    walk,
    parent,
    affine,
    slot: -1,
    startedUs: -1,
    endedUs: -1,
    ends: 0,
    takenBack: false,
    blockedOn: null,
  };
}
