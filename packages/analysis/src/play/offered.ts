import type { Text } from "./texts.ts";

/** The whole texts that one seat put on the table, the latest first. */
export interface Offered {
  readonly first: Text;
  readonly last: Text;
  /** How many different ones. */
  readonly distinct: number;
  readonly before?: Offered;
}

/** The same with one more. O(how many came before). @example offeredNow(undefined, text).distinct; // 1 */
export function offeredNow(before: Offered | undefined, text: Text): Offered {
  if (!before) return { first: text, last: text, distinct: 1 };
  let isNew = true;
  for (let one: Offered | undefined = before; one && isNew; one = one.before) isNew = one.last !== text;
  return { first: before.first, last: text, distinct: before.distinct + (isNew ? 1 : 0), before };
}
