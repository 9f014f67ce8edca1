import type { SessionMove } from "@parley/model";

/** A move in one's own words while it is written; every field is text until the move is made. */
export interface OwnMoveDraft {
  readonly kind: "" | "threaten" | "ultimatum" | "attach-condition" | "side-promise" | "convene" | "plan" | "adjourn";
  readonly words: string;
  readonly day: string;
  readonly until: string;
  readonly place: string;
  readonly to: string;
  readonly issue: string;
  readonly option: string;
}

/** Nothing written yet. */
export const emptyOwnMove: OwnMoveDraft = {
  kind: "",
  words: "",
  day: "",
  until: "",
  place: "",
  to: "",
  issue: "",
  option: "",
};

/**
 * The move that a draft makes, or what it still lacks, as a sentence.
 * @example ownMove({ ...emptyOwnMove, kind: "threaten", words: "strikes" }, "union"); // { kind: "threaten", by: "union", claims: [], consequence: "strikes" }
 */
export function ownMove(draft: OwnMoveDraft, by: string): SessionMove | string {
  const { kind, to, issue, option } = draft;
  const own = { by, claims: [] };
  const words = draft.words.trim();
  const days = [draft.day, draft.until].map((day) => day.trim());
  if (days.some((day) => !/^\d*$/.test(day))) return "Give days as numbers: the session begins on day 0.";
  const [day, until] = days.map((text) => (text === "" ? undefined : Number(text)));
  switch (kind) {
    case "":
      return "Choose what the seat does.";
    case "threaten":
      return words === "" ? "Say what is threatened." : { kind, ...own, consequence: words };
    case "ultimatum": {
      if (words === "") return "Say what is threatened.";
      if (day === undefined) return "Say by which day.";
      return {
        kind,
        ...own,
        consequence: words,
        deadline: day,
        ...(option === "" ? {} : { if: { [issue]: [option] } }),
      };
    }
    case "attach-condition":
      return option === "" ? "Choose what every text has to say." : { kind, ...own, if: { [issue]: [option] } };
    case "side-promise":
      if (to === "") return "Say to whom.";
      return words === "" ? "Say what is promised." : { kind, ...own, to, words };
    case "adjourn":
      return day === undefined ? "Say until which day." : { kind, ...own, until: day, sineDie: false };
    default:
      return {
        kind: "convene",
        ...own,
        tentative: kind === "plan",
        ...(draft.place.trim() === "" ? {} : { place: draft.place.trim() }),
        ...(day === undefined ? {} : { from: day }),
        ...(until === undefined ? {} : { to: until }),
      };
  }
}
