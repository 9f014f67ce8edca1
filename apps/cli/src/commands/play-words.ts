import { answerWords, textWords } from "@parley/analysis";
import type { AgreedPackage, Case, PlayResult, Reading } from "@parley/model";
import { table, terminalWidth } from "../table.ts";
import { partyName } from "./case-argument.ts";

/** What `parley play` prints: the answer first, then moves, what can happen and what many sessions came to. */
export function playWords(
  subject: Case,
  { sentence, scores, agreed, session, ensemble, exhaustive }: PlayResult,
): string {
  return [
    `${sentence}\n`,
    scores ? scoresWords(subject, scores) : "",
    session ? `${session.moves.map(({ words }, i) => `${i + 1}. ${words}`).join("\n")}\n` : "",
    agreedTable(subject, session?.agreed ?? agreed),
    exhaustive ? exhaustiveWords(subject, exhaustive) : "",
    ensemble ? ensembleWords(subject, ensemble) : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function scoresWords(subject: Case, scores: NonNullable<PlayResult["scores"]>): string {
  const rows = scores.map((one) => [
    partyName(subject, one.party),
    `${one.author}, ${one.date}`,
    String(one.outcomes),
    String(one.values),
    String(one.reaching),
  ]);
  return table(
    ["SCORES OF", "BY", "PACKAGES ALLOWED", "DIFFERENT VALUES", "REACHING ITS RESERVATION"],
    rows,
    terminalWidth(),
  );
}

/** The package that was agreed, who answered it how, and what was given up. */
function agreedTable(subject: Case, agreed: AgreedPackage | undefined): string {
  if (!agreed) return "";
  const status = `${agreed.status.replace("-", " ").toUpperCase()}: TEXT ${agreed.text}`;
  return [
    table(
      [status],
      agreed.options.map(({ words }) => [words]),
      terminalWidth(),
    ),
    table(
      ["PARTY", "ANSWER", "GAVE UP"],
      agreed.answers.map(({ party, name, how }) => [
        name,
        answerWords(how),
        agreed.givenUp.flatMap((one) => (one.party === party ? [one.line] : [])).join(", "),
      ]),
      terminalWidth(),
    ),
    agreed.order === undefined ? "" : `Order of steps: ${partyName(subject, agreed.order)}.\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function exhaustiveWords(
  subject: Case,
  { ways, necessary, rounds, gives, bounds }: NonNullable<PlayResult["exhaustive"]>,
): string {
  const rows = ways.map(({ end, step, moves, why }) => [
    step === undefined ? end : `${end} at ${step}`,
    moves === null ? `no way: ${why ?? ""}` : String(moves),
  ]);
  const needed = necessary.map(({ kind, party: who, line, lastRound }) => [
    kind.replaceAll("-", " "),
    who === undefined ? "" : partyName(subject, who),
    line ?? "",
    `${lastRound} of ${rounds}`,
  ]);
  return [
    table(["END", "FEWEST MOVES"], rows, terminalWidth()),
    gives.length === 0 || gives[0]?.length === 0
      ? ""
      : table(
          ["GIVEN UP, ONE OF THESE"],
          gives.map((set) => [set.map(({ line }) => line).join(", ")]),
          terminalWidth(),
        ),
    needed.length === 0 ? "" : table(["IN EVERY WAY", "BY", "LINE", "LAST ROUND"], needed, terminalWidth()),
    `${bounds.packages} whole texts, ${bounds.merged} when options that nothing tells apart are one, ${bounds.texts} to tell apart by what follows.\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function ensembleWords(
  subject: Case,
  { byBehaviour, byReading, deals, differentDeals, marks, ends }: NonNullable<PlayResult["ensemble"]>,
): string {
  const kinds = Object.keys(ends) as (keyof typeof ends)[];
  const rows = byBehaviour.map((row) => [
    partyName(subject, row.party),
    row.behaviour,
    String(row.runs),
    String(row.signed),
    ...kinds.map((kind) => String(row.ends[kind] ?? 0)),
  ]);
  const readings = byReading.map((row) => [
    readingWords(row.reading),
    String(row.runs),
    String(row.signed),
    ...kinds.map((kind) => String(row.ends[kind] ?? 0)),
  ]);
  const packages = deals.map(({ options, runs }) => [String(runs), textWords(subject, options)]);
  const heads = kinds.map((kind) => kind.toUpperCase());
  const lines = marks.map(({ what, signed, others, of }) =>
    signed === "always"
      ? `in every session with a signature: ${what} (and in ${others} of ${of} others)`
      : `in none: ${what} (in ${others} of ${of} others)`,
  );
  return [
    table(["SEAT", "BEHAVIOUR", "RUNS", "SIGNED", ...heads], rows, terminalWidth()),
    table(["READING", "RUNS", "SIGNED", ...heads], readings, terminalWidth()),
    packages.length === 0 ? "" : table(["SIGNED IN", "PACKAGE"], packages, terminalWidth()),
    differentDeals > deals.length ? `${deals.length} of ${differentDeals} different packages listed.\n` : "",
    lines.length === 0 ? "" : `${lines.join("\n")}\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** How a reading differs from that of the session. */
function readingWords({ silence, demandsExclude, inferred }: Partial<Reading>): string {
  const parts = [
    ...(demandsExclude === false ? ["a demand refuses nothing"] : []),
    ...(inferred === false ? ["without what is inferred"] : []),
    ...(silence === undefined ? [] : [`silence ${silence}`]),
  ];
  return parts.length === 0 ? "as asked" : parts.join(", ");
}
