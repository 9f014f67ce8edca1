import { ParleyError, reviewState, type Case, type ReviewState } from "@parley/model";
import { withDesk, type Desk } from "@parley/workbench";
import { Command, Option } from "commander";
import { answer } from "../output.ts";
import { withAsOf, withCase } from "./case-argument.ts";
import { claimTable, listedClaims, surestFirst, type ListedClaim } from "./claim-rows.ts";
import { deskPath, handOf, readingDesk, withAuthor } from "./desk-argument.ts";
import { entryLines, recordedEntries } from "./recorded-entries.ts";
import { recordReview, reviewTask, type ReviewTask, type TypedReview } from "./review-task.ts";

interface ReviewOptions extends TypedReview {
  case?: string;
  asOf?: string;
  list?: boolean;
  state?: ReviewState;
  report?: string;
  surest?: boolean;
  limit?: string;
  input?: boolean;
  author?: string;
  json?: boolean;
}

const help = `
On a terminal, without decisions: one claim at a time. A accepts, E edits, R rejects, S skips, Q goes back, Z undoes, X stops.
`;

/** `parley review CASE`. */
export const command = withAsOf(withAuthor(withCase(new Command("review"))))
  .option("--list", "list claims; also what happens when nothing is decided and nobody sits at a terminal")
  .option("--accept <ids...>", "accept claims")
  .option("--reject <ids...>", "reject claims: they reach no output and are not suggested again")
  .option("--reason <text>", "why they are rejected")
  .option("--edit <id>", "correct a claim, which accepts it")
  .option("--set <field=value...>", "with --edit: new values; field= clears one")
  .option("--language <language>", "with --set translation=…: the language of the translation; left out: en")
  .option("--merge <ids...>", "claims that say what another says: they are merged into it")
  .option("--into <id>", "with --merge: the claim that stays")
  .option("--split <id>", "cut a claim in parts")
  .option("--at <words...>", "with --split: the words of its quote before which it is cut")
  .addOption(
    new Option("--state <state>", "list only these; left out: suggested").choices([
      "suggested",
      "accepted",
      "rejected",
    ]),
  )
  .option("--report <id>", "only claims of this report")
  .option("--surest", "the surest readings first, by what was decided in this case; left out: in the order of the text")
  .option("--limit <n>", "list at most so many")
  .option("--no-input", "never ask")
  .option("--json", "print one JSON envelope")
  .addHelpText("after", help)
  .action(async (file: string | undefined, options: ReviewOptions) => {
    const task = reviewTask(options);
    const limit = wholeNumber(options.limit);
    const path = await deskPath(file, options.case);
    if (task === undefined && isInteractive(options)) {
      const { reviewSession } = await import("./review-session.ts");
      return reviewSession(path, handOf(options), {
        report: options.report,
        surest: options.surest === true,
        limit,
      });
    }
    const reading = task === undefined ? readingDesk(options) : {};
    await withDesk(path, reading, async (opened) => {
      const desk = task === undefined ? opened : await recordReview(opened, handOf(options), task);
      const { shown, more } = listed(desk, options, limit);
      const entries = recordedEntries(opened, desk);
      const feeds = fedBy(
        desk,
        task,
        entries.map(({ id }) => id),
      );
      const counts = countsOf(desk.case);
      const result = { counts, recorded: entries.map(({ id }) => id), feeds, claims: shown, more };
      await answer({ command: "review", opened: desk, result, warnings: desk.warnings }, options.json, () =>
        [
          task === undefined ? "" : entryLines(entries),
          ...Object.entries(feeds).map(([id, fed]) => feedsLine(id, fed)),
          task !== undefined && !options.list ? "" : claimTable(shown),
          more > 0 && (task === undefined || options.list) ? `… and ${more} more; --limit shows them\n` : "",
          countsLine(counts),
        ].join(""),
      );
    });
  });

function isInteractive({ list, state, json, input, asOf }: ReviewOptions): boolean {
  if (list || json || state !== undefined || asOf !== undefined || input === false) return false;
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

function listed(desk: Desk, { state = "suggested", report, surest }: ReviewOptions, limit: number | undefined) {
  const kept = new Set(desk.answerable.claims.map(({ id }) => id));
  const setAside = desk.case.claims.filter(({ id }) => !kept.has(id));
  const places = new Map(desk.case.claims.map(({ id }, i) => [id, i]));
  const place = ({ id }: ListedClaim): number => places.get(id) ?? 0;
  const inText = listedClaims(
    { case: { ...desk.answerable, claims: [...desk.answerable.claims, ...setAside] } },
    { state, ...(report === undefined ? {} : { report }) },
  ).sort((a, b) => place(a) - place(b));
  const all = surest ? surestFirst(inText) : inText;
  const shown = all.slice(0, limit ?? all.length);
  return { shown, more: all.length - shown.length };
}

/** Which positions the claims feed that were just accepted, edited, merged or split. */
function fedBy(
  { events, answerable }: Desk,
  task: ReviewTask | undefined,
  recorded: readonly string[],
): Record<string, readonly string[]> {
  if (task === undefined) return {};
  const ids = new Set(recorded);
  const touched = events.flatMap((event): string[] => {
    if (!ids.has(event.id)) return [];
    if (event.type === "claim-accepted" || event.type === "claim-edited") return [event.claim];
    if (event.type === "claims-merged") return [event.into];
    return event.type === "claim-split" ? event.into.map(({ id }) => id) : [];
  });
  return Object.fromEntries(
    [...new Set(touched)].map((id) => [
      id,
      answerable.positions.filter(({ claims }) => claims.includes(id)).map((position) => position.id),
    ]),
  );
}

/** What an accepted claim does: one line. */
export function feedsLine(id: string, feeds: readonly string[]): string {
  return `${id} feeds ${feeds.length === 0 ? "no position" : feeds.join(", ")}\n`;
}

function wholeNumber(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  throw new ParleyError("usage", `--limit takes a whole number, not "${typed}"`);
}

function countsOf({ claims }: Case): Record<ReviewState, number> {
  const counts = { suggested: 0, accepted: 0, rejected: 0 };
  for (const claim of claims) counts[reviewState(claim)] += 1;
  return counts;
}

function countsLine({ suggested, accepted, rejected }: Record<ReviewState, number>): string {
  return `Accepted: ${accepted}, rejected: ${rejected}, to review: ${suggested}\n`;
}
