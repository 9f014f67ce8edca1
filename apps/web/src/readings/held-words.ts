import { listed, type Assumption, type ReadingsResult } from "@parley/model";

type Held = Pick<ReadingsResult["options"][number], "silenceClosed" | "silenceOpen">;

/** The readings in which any package at all is acceptable to all. */
export function anyHeld(rows: ReadingsResult["readings"]): Held {
  const places = (key: "silenceClosed" | "silenceOpen") =>
    rows.flatMap((row, place) => (row[key] === "0" ? [] : [place]));
  return { silenceClosed: places("silenceClosed"), silenceOpen: places("silenceOpen") };
}

/** Whether something holds in the same readings, some of them at least. @example sameHeld(held, held); // => true */
export function sameHeld(a: Held, b: Held): boolean {
  const text = ({ silenceClosed, silenceOpen }: Held) => `${silenceClosed.join()} ${silenceOpen.join()}`;
  return a.silenceClosed.length + a.silenceOpen.length > 0 && text(a) === text(b);
}

/**
 * In how many readings an option is in some package acceptable to all, and what those readings have in common.
 * @example heldWords({ silenceClosed: [], silenceOpen: [0] }, rows, []); // => "in 1 of 2, only if silence is open, if demands exclude nothing and with inferred positions"
 */
export function heldWords(
  held: Held,
  rows: ReadingsResult["readings"],
  assumptions: readonly Pick<Assumption, "id" | "text">[],
): string {
  const [closed, open] = [held.silenceClosed.length, held.silenceOpen.length];
  const of = 2 * rows.length;
  if (closed + open === 0) return "in none";
  if (closed + open === of) return `in all ${of}`;
  const holding = [...held.silenceClosed, ...held.silenceOpen].flatMap((place) => rows[place] ?? []);
  const shared = (test: (row: (typeof rows)[number]) => boolean): boolean | undefined => {
    const values = new Set(holding.map(test));
    return values.size === 1 ? values.has(true) : undefined;
  };
  const excludes = shared(({ demandsExclude }) => demandsExclude);
  const inferred = shared((row) => row.inferred);
  const conditions = [
    closed === 0 ? ["if silence is open"] : open === 0 ? ["on what is reported"] : [],
    excludes === undefined ? [] : [excludes ? "if a demand excludes other options" : "if demands exclude nothing"],
    inferred === undefined ? [] : [inferred ? "with inferred positions" : "without inferred positions"],
    ...assumptions.map(({ id, text }) => {
      const on = shared((row) => row.assumptions.includes(id));
      return on === undefined ? [] : [`${on ? "if" : "unless"} ${text}`];
    }),
  ].flat();
  return `in ${closed + open} of ${of}${conditions.length === 0 ? "" : `, only ${listed(conditions)}`}`;
}
