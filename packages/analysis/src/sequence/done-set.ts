/** A set of steps by number, as bits in words of 32: the steps that are done. */
export type DoneSet = Int32Array;

/** No step of so many. @example noneDone(40).length; // => 2 */
export function noneDone(steps: number): DoneSet {
  return new Int32Array(Math.max(1, Math.ceil(steps / 32)));
}

/** Whether a step is in the set. @example isDone(withDone(noneDone(3), 1), 1); // => true */
export function isDone(done: DoneSet, step: number): boolean {
  return ((done[step >> 5]! >>> (step & 31)) & 1) === 1;
}

/** The set with one more step; the set given stays as it is. @example withDone(noneDone(3), 1)[0]; // => 2 */
export function withDone(done: DoneSet, step: number): DoneSet {
  const next = Int32Array.from(done);
  next[step >> 5]! |= 1 << (step & 31);
  return next;
}

/** Whether all of some steps are in the set. @example holdsAll(noneDone(3), noneDone(3)); // => true */
export function holdsAll(done: DoneSet, some: DoneSet): boolean {
  for (let i = 0; i < some.length; i++) if ((done[i]! & some[i]!) !== some[i]!) return false;
  return true;
}

/** Some steps by number as a set. @example doneSet(3, [0, 1])[0]; // => 3 */
export function doneSet(steps: number, some: readonly number[]): DoneSet {
  return some.reduce(withDone, noneDone(steps));
}
