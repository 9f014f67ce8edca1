import {
  capitalised,
  counted,
  grouped,
  listed,
  quoted,
  type BearingHeadline,
  type BearingResult,
  type Case,
} from "@parley/model";
import { requiredParties } from "../deal-space/required-consents.ts";
import { everyone } from "../deal-space/wording.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import type { Reread } from "./rereading.ts";

type Found = Omit<BearingResult, "sentence" | "codingSentences">;

/** What was found, and where there are inferred positions, the headline with them read the other way. */
type FoundEitherWay = Found & { readonly otherwise?: BearingHeadline | undefined };

/**
 * The answer first: how many words and coding choices carry the conclusion, each of them alone; then what inferred
 * positions change.
 * @example bearingSentence({ subject, reading: defaultReading }, { headline: { silenceClosed: "0", silenceOpen: "0", cores: [], common: [] }, words: [], pairs: [], compound: [], tried: { words: 0, pairs: 0, ofPairs: 0, complete: true } }); // => "No single word carries the conclusion that no package is acceptable to both Bakery and Staff: 0 were tried."
 */
export function bearingSentence({ subject, reading }: Reread, found: FoundEitherWay): string {
  return `${carriersSentence(subject, found)}${inferenceSentence(reading.inferred, found)}`;
}

function inferenceSentence(inferred: boolean, { headline, otherwise }: FoundEitherWay): string {
  if (!otherwise) return "";
  const ways = inferred ? "Without inferred positions" : "With inferred positions";
  const { silenceOpen: open, silenceClosed: closed } = otherwise;
  if (open === headline.silenceOpen && closed === headline.silenceClosed) return ` ${ways} the figures are the same.`;
  const many = (count: string): string => (count === "0" ? "none" : grouped(count));
  return ` ${ways}: ${many(open)} if silence is open, ${many(closed)} on what is reported.`;
}

function carriersSentence(subject: Case, found: Found): string {
  const conclusion = conclusionOf(subject, found);
  const telling = found.words.filter(({ flips }) => flips.includes("acceptable"));
  const choices = telling.filter(({ kind }) => kind === "coding").length;
  const others = telling.length - choices;
  if (telling.length === 0) {
    const pairs = found.pairs.filter(({ flips }) => flips.includes("acceptable")).length;
    const together = pairs > 0 ? `; ${counted(pairs, "pair")} of them together ${pairs === 1 ? "does" : "do"}` : "";
    return `No single word carries the conclusion that ${conclusion}: ${grouped(found.tried.words)} were tried${together}.`;
  }
  const parts = [
    ...(others > 0 ? [counted(others, "word")] : []),
    ...(choices > 0 ? [counted(choices, "coding choice")] : []),
  ];
  const verb = telling.length === 1 ? "carries" : "carry";
  return `${capitalised(listed(parts))} ${verb} the conclusion that ${conclusion}: without any one of them it turns over.`;
}

function conclusionOf(subject: Case, { headline }: Found): string {
  const who = everyone(neutralOrder(requiredParties(subject)).map(({ name }) => name));
  const { silenceClosed: closed, silenceOpen: open } = headline;
  if (open === "0") return `no package is acceptable to ${who}`;
  const many = (count: string): string => counted(BigInt(count), "package");
  if (closed === "0")
    return `no package is acceptable to ${who} on what is reported, and ${many(open)} if silence is open`;
  return `${many(closed)} ${closed === "1" ? "is" : "are"} acceptable to ${who} on what is reported, and ${grouped(open)} if silence is open`;
}

/**
 * A sentence for each coding choice on which it depends whether any package is acceptable to all, and before them one
 * for each issue on which a refusal is read more widely and whose options speak of several things at once.
 * @example codingSentences(subject, { headline: { silenceClosed: "0", silenceOpen: "0", cores: [], common: [] }, words: [], pairs: [], compound: [], tried: { words: 0, pairs: 0, ofPairs: 0, complete: true } }); // => []
 */
export function codingSentences(subject: Case, { headline, words, compound }: Found): string[] {
  const choices = words.filter(({ kind, flips }) => kind === "coding" && flips.includes("acceptable"));
  const touched = new Set(choices.flatMap(({ refs }) => refs.flatMap((ref) => ref.split("=").slice(0, -1))));
  const hidden = compound.filter(({ issue }) => touched.has(issue));
  return [
    ...hidden.map(({ issue, facets }) => {
      const label = subject.issues.find(({ id }) => id === issue)?.label ?? issue;
      return `The one issue ${quoted(label)} hides several: its options speak of ${listed(facets)}, and an answer on one is read as an answer on all.`;
    }),
    ...choices.map(({ change, then }) => {
      const [before, after] = [headline.silenceOpen, then.silenceOpen];
      const figures =
        before === after
          ? `${grouped(then.silenceClosed)} instead of ${grouped(headline.silenceClosed)} packages are acceptable to all on what is reported`
          : `${grouped(after)} instead of ${grouped(before)} packages are acceptable to all if silence is open`;
      return `The headline depends on a coding choice: if ${change}, ${figures}.`;
    }),
  ];
}
