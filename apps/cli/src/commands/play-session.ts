import {
  behaviourNames,
  ParleyError,
  sessionSchema,
  sessionStartSchema,
  type BehaviourName,
  type Case,
  type Reading,
  type Session,
} from "@parley/model";
import { readingFrom, type ReadingOptions } from "./reading-options.ts";
import { wholeNumber } from "./whole-number.ts";

/** How a session and its players are typed. */
export interface SessionFlags extends ReadingOptions {
  readonly behaviours?: string;
  readonly session?: string;
  readonly rounds?: string;
  readonly turns?: string;
  readonly date?: string;
  readonly lastDay?: string;
  readonly offers?: string;
  readonly exponents?: string;
  readonly scoresBy?: string;
}

/** A party by its id, name or alias. @throws {ParleyError} `usage` for one that the case does not have. */
export function typedParty(subject: Case, typed: string): string {
  const folded = typed.toLowerCase();
  const found = subject.parties.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => one.toLowerCase() === folded),
  );
  if (found) return found.id;
  throw new ParleyError(
    "usage",
    `no party is called "${typed}": expected one of ${subject.parties.map(({ id }) => id).join(", ")}`,
  );
}

const limits = ["rounds", "turns", "date", "lastDay", "offers", "exponents", "scoresBy"] as const;

/**
 * A session of the case, under the reading that is typed; or a new one with the limits that are typed.
 * @throws {ParleyError} `not-found` for a session that the case does not have, `usage` for limits that are none.
 */
export function sessionOf(subject: Case, flags: SessionFlags): Session {
  const known = subject.sessions.find(({ id }) => id === flags.session);
  if (flags.session !== undefined && !known) {
    const ids = subject.sessions.map(({ id }) => id).join(", ") || "none";
    throw new ParleyError("not-found", `no session ${flags.session} in this case: there are ${ids}`);
  }
  const begun = known?.start ?? sessionStartSchema.parse({});
  const reading = { ...begun.reading, ...typedReading(subject, { ...subject.reading, ...begun.reading }, flags) };
  if (known) {
    const typed = limits.find((name) => flags[name] !== undefined);
    if (typed !== undefined)
      throw new ParleyError(
        "usage",
        `${known.id} keeps what it was begun with: leave out --${typed.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      );
    return { ...known, start: { ...known.start, reading } };
  }
  const taken = new Set(subject.sessions.map(({ id }) => id));
  let n = 1;
  while (taken.has(`session-${n}`)) n++;
  const read = sessionSchema.safeParse({
    id: `session-${n}`,
    title: `Session ${n}`,
    start: { ...typedStart(flags), reading },
  });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new ParleyError("usage", `${first?.path.at(-1)?.toString() ?? "start"}: ${first?.message ?? "not understood"}`);
}

/** What is typed of a reading and differs from the one given. */
function typedReading(subject: Case, base: Reading, flags: SessionFlags): Partial<Reading> {
  const asked = readingFrom({ ...subject, reading: base }, flags);
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(base[name as keyof Reading]);
  return Object.fromEntries(Object.entries(asked).filter(differs));
}

function typedStart(flags: SessionFlags): object {
  const { rounds, turns, lastDay, date, offers, exponents, scoresBy } = flags;
  return {
    ...(rounds === undefined ? {} : { rounds: wholeNumber(rounds, "--rounds") }),
    ...(turns === undefined ? {} : { turns: wholeNumber(turns, "--turns") }),
    ...(lastDay === undefined ? {} : { lastDay: wholeNumber(lastDay, "--last-day") }),
    ...(date === undefined ? {} : { date }),
    ...(offers === undefined ? {} : { offers }),
    ...(exponents === undefined ? {} : { exponents: typedExponents(exponents) }),
    ...(scoresBy === undefined ? {} : { scoresBy }),
  };
}

function typedExponents(typed: string): Record<string, number> {
  const pairs = typed.split(",").map((part) => part.split("=").map((word) => word.trim()));
  return Object.fromEntries(
    pairs.map(([name = "", number = ""]) => {
      if ((name === "boulware" || name === "conceder") && number !== "" && Number.isFinite(Number(number)))
        return [name, Number(number)];
      throw new ParleyError("usage", `--exponents takes boulware=0.2,conceder=5 or one of them, not "${typed}"`);
    }),
  );
}

/**
 * Who moves for which seat: what is typed, else what the session says; persons are left out.
 * @throws {ParleyError} `usage` for a behaviour or a party that is not known.
 */
export function playersOf(
  subject: Case,
  { behaviours = "" }: SessionFlags,
  { seats }: Session,
): Map<string, BehaviourName> {
  const players = new Map<string, BehaviourName>(
    seats.flatMap(({ party, player }) => (player === "person" ? [] : [[party, player]])),
  );
  for (const part of behaviours.split(",").filter((one) => one.trim() !== "")) {
    const [who = "", name = ""] = part.split("=").map((word) => word.trim());
    const known = behaviourNames.find((one) => one === name);
    if (known === undefined)
      throw new ParleyError(
        "usage",
        `there is no behaviour "${name}": expected party=name with one of ${behaviourNames.join(", ")}`,
      );
    players.set(typedParty(subject, who), known);
  }
  return players;
}
