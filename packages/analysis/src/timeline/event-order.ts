/** Something with a place in time: the days that it can mean, and what it is said to come after. Days are `YYYY-MM-DD`. */
export interface Happening {
  readonly id: string;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly after: readonly string[];
}

/** Where the order puts one happening: the first and last day that its own date and the order allow. */
export interface OrderBounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What it is sorted by; left out where neither it nor what it is tied to has a day. */
  readonly key?: string | undefined;
}

/** Happenings in one order that keeps all that can be kept. */
export interface EventOrder {
  /** Every id once. */
  readonly sequence: readonly string[];
  readonly bounds: ReadonlyMap<string, OrderBounds>;
  /** Ids that are each said to come after the one before, and the first after the last. */
  readonly circles: readonly (readonly string[])[];
  /** From a happening along the order to one whose date ends before the first one's begins. */
  readonly datesAgainst: readonly (readonly string[])[];
}

/**
 * Sorts happenings by their dates and by what comes after what. Something without a date stands right after the latest
 * that it must come after, else right before the earliest that must come after it; what nothing dates stands at the end.
 * Ties and happenings at the end keep the given order as far as what comes after what allows. A relation inside a circle,
 * or against dates, is left out of the order and told. Unknown ids in `after` are passed over. O(n log n + relations).
 * @param happenings - In the order that decides ties; ids are unique.
 * @example eventOrder([{ id: "b", after: ["a"] }, { id: "a", earliest: "2026-01-01", latest: "2026-01-01", after: [] }]).sequence; // => ["a", "b"]
 */
export function eventOrder(happenings: readonly Happening[]): EventOrder {
  const known = new Map(happenings.map((one) => [one.id, one]));
  const stated = new Map(happenings.map(({ id, after }) => [id, [...new Set(after)].filter((pre) => known.has(pre))]));
  const circleOf = circlesIn(stated);
  const acyclic = without(stated, (pre, id) => pre !== id && circleOf.get(pre) !== circleOf.get(id));
  const waves = emitted(
    happenings.map(({ id }) => id),
    acyclic,
  );
  const { from, broken, against } = firstDays(waves, known, acyclic);
  const kept = without(acyclic, (pre, id) => !broken.has(`${pre} ${id}`));
  const bounds = withKeys(waves, { known, kept, from });
  const key = (id: string): string => bounds.get(id)?.key ?? "9999-99";
  const last = (id: string): string => known.get(id)?.latest ?? (known.get(id)?.earliest ? "9999-12-31" : "");
  const sorted = happenings.map(({ id }) => id).sort((a, b) => compared(key(a), key(b)) || compared(last(a), last(b)));
  const circles = [...new Set(circleOf.values())].flatMap((members) =>
    members.length > 1 || stated.get(members[0] ?? "")?.includes(members[0] ?? "")
      ? [circleThrough(members, stated)]
      : [],
  );
  return { sequence: emitted(sorted, kept), bounds, circles, datesAgainst: against };
}

type Relations = ReadonlyMap<string, readonly string[]>;

function without(relations: Relations, keep: (pre: string, id: string) => boolean): Relations {
  return new Map([...relations].map(([id, before]) => [id, before.filter((pre) => keep(pre, id))]));
}

/** Every id after all that it comes after, else in the given order. The relations hold no circle. */
function emitted(ids: readonly string[], relations: Relations): string[] {
  const done = new Set<string>();
  const sequence: string[] = [];
  for (const id of ids) {
    const open = [id];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const missing = done.has(top) ? undefined : relations.get(top)?.find((pre) => !done.has(pre));
      if (missing !== undefined) {
        open.push(missing);
        continue;
      }
      open.pop();
      if (!done.has(top)) sequence.push(top);
      done.add(top);
    }
  }
  return sequence;
}

/** The first day of each that its date and the order allow, and the relations that dates speak against. */
function firstDays(waves: readonly string[], known: ReadonlyMap<string, Happening>, relations: Relations) {
  const from = new Map<string, string>();
  const source = new Map<string, string>();
  const broken = new Set<string>();
  const against: string[][] = [];
  for (const id of waves) {
    const own = known.get(id);
    let [best, by] = [own?.earliest, id];
    let worst: string | undefined;
    for (const pre of relations.get(id) ?? []) {
      const bound = from.get(pre);
      if (bound === undefined) continue;
      if (own?.latest !== undefined && bound > own.latest) {
        broken.add(`${pre} ${id}`);
        if (worst === undefined || bound > (from.get(worst) ?? "")) worst = pre;
      } else if (best === undefined || bound > best) [best, by] = [bound, pre];
    }
    if (best !== undefined) from.set(id, best);
    source.set(id, by);
    if (worst !== undefined) against.push([...wayTo(worst, source), id]);
  }
  return { from, broken, against };
}

/** Back to the happening whose own date set the bound. */
function wayTo(id: string, source: ReadonlyMap<string, string>): string[] {
  const way = [id];
  for (let by = source.get(id); by !== undefined && by !== way[0]; by = source.get(by)) way.unshift(by);
  return way;
}

interface Dating {
  readonly known: ReadonlyMap<string, Happening>;
  readonly kept: Relations;
  readonly from: ReadonlyMap<string, string>;
}

function withKeys(waves: readonly string[], { known, kept, from }: Dating): ReadonlyMap<string, OrderBounds> {
  const bounds = new Map<string, OrderBounds>();
  const later = new Map<string, string[]>();
  for (const [id, before] of kept) for (const pre of before) later.set(pre, [...(later.get(pre) ?? []), id]);
  for (const id of waves.toReversed()) {
    const after = (later.get(id) ?? []).flatMap((next) => bounds.get(next) ?? []);
    const to = least([known.get(id)?.latest, ...after.map((one) => one.to)]);
    const first = from.get(id);
    bounds.set(id, { from: first, to, key: first ?? least([to, ...after.map((one) => one.key)]) });
  }
  // What nothing dates but what it comes after stands right after that.
  for (const id of waves) {
    const { key, ...own } = bounds.get(id) ?? {};
    const before = (kept.get(id) ?? []).flatMap((pre) => bounds.get(pre)?.key ?? []).sort();
    if (key === undefined) bounds.set(id, { ...own, key: before.at(-1) });
  }
  return bounds;
}

function least(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((best, day) => (day !== undefined && (best === undefined || day < best) ? day : best), undefined);
}

/**
 * For each id those with which it lies in one circle, itself included: the strongly connected components.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1(2); here without recursion.
 */
function circlesIn(relations: Relations): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const found = new Map<string, string[]>();
  const stack: string[] = [];
  for (const root of relations.keys()) {
    const open: { id: string; next: number }[] = index.has(root) ? [] : [{ id: root, next: 0 }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const { id } = top;
      if (!index.has(id)) {
        index.set(id, index.size);
        low.set(id, index.size - 1);
        stack.push(id);
      }
      const pre = relations.get(id)?.[top.next++];
      if (pre !== undefined && !index.has(pre)) open.push({ id: pre, next: 0 });
      else if (pre !== undefined) {
        if (!found.has(pre)) low.set(id, Math.min(low.get(id) ?? 0, low.get(pre) ?? 0));
      } else {
        open.pop();
        const parent = open.at(-1)?.id;
        if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(id) ?? 0));
        if (low.get(id) === index.get(id)) {
          const members = stack.splice(stack.indexOf(id));
          for (const member of members) found.set(member, members);
        }
      }
    }
  }
  return found;
}

/** A shortest circle through the first of its members, each said to come after the one before. */
function circleThrough(members: readonly string[], stated: Relations): string[] {
  const [start = ""] = members;
  const inside = new Set(members);
  const towards = new Map<string, string>();
  const queue = [start];
  for (const id of queue)
    for (const pre of stated.get(id) ?? []) {
      if (pre === start) {
        const circle: string[] = [];
        for (let at: string | undefined = id; at !== undefined && at !== start; at = towards.get(at)) circle.push(at);
        return [start, ...circle];
      }
      if (!inside.has(pre) || towards.has(pre)) continue;
      towards.set(pre, id);
      queue.push(pre);
    }
  return [...members];
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
