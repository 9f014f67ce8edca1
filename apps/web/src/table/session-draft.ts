import { isEdtf } from "@parley/model";
import type { AskedSession } from "./use-sessions.ts";

/** The limits of a session while they are written: every field is text. */
export const usualSession = { title: "", rounds: "4", turns: "4", date: "", lastDay: "", silence: "" };

/** What silence can be read as, in a word each. */
export const silences = { unknown: "unknown", open: "consent", closed: "refusal" } as const;

/**
 * The session that is asked for, or what is wrong, as a sentence.
 * @example sessionAsked({ ...usualSession, rounds: "none" }); // => "Rounds and moves are whole numbers from 1 to 99."
 */
export function sessionAsked(draft: typeof usualSession): AskedSession | string {
  const [rounds, turns] = [Number(draft.rounds), Number(draft.turns)];
  const [title, date, lastDay] = [draft.title.trim(), draft.date.trim(), draft.lastDay.trim()];
  const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 99;
  if (!isCount(rounds) || !isCount(turns)) return "Rounds and moves are whole numbers from 1 to 99.";
  if (date !== "" && !isEdtf(date)) return "Give the first day as a date, such as 2026-03-01.";
  if (!/^\d*$/.test(lastDay)) return "Give the last day as a number of days after the first.";
  return {
    ...(title === "" ? {} : { title }),
    start: {
      rounds,
      turns,
      ...(date === "" ? {} : { date }),
      ...(lastDay === "" ? {} : { lastDay: Number(lastDay) }),
      ...(draft.silence === "" ? {} : { reading: { silence: draft.silence as keyof typeof silences } }),
    },
  };
}
