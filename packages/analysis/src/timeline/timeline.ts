import {
  counted,
  dateBounds,
  isUsable,
  resolveWhen,
  type Case,
  type Claim,
  type DateBounds,
  type Report,
  type Step,
  type TimelineEntry,
  type TimelineResult,
} from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { holdersOf } from "../wording/words.ts";

/**
 * What happened and what is planned: the dates of claims, the publication of reports, the windows of steps. Dated
 * entries come first, by the first day that they can mean and then by the last; what has no date, or a date that needs
 * the date of an undated report, follows in the order of the reports. Rejected claims are not in it.
 * @returns No entries when nothing in the case has a date. O(n log n).
 * @example timeline(subject).entries.every(({ order }, i) => order === i + 1); // => true
 */
export function timeline(subject: Case): TimelineResult {
  const places = new Map(subject.reports.map(({ id, date }, i) => [id, { report: i, date }]));
  const found = [
    ...subject.reports.flatMap((report, i) => reportEntry(report, i)),
    ...subject.claims.flatMap((claim) =>
      claimEntry(subject, claim, places.get(claim.report ?? "") ?? { report: places.size }),
    ),
    ...subject.steps.flatMap((step) => stepEntry(subject, step, places.size + 1)),
  ];
  const dated = found.filter(({ bounds }) => isPlaced(bounds)).sort(byBounds);
  const undated = found.filter(({ bounds }) => !isPlaced(bounds)).sort(byText);
  const entries = [...dated, ...undated].map(({ entry }, i): TimelineEntry => ({ ...entry, order: i + 1 }));
  return { sentence: sentenceOf(entries, dated.length), entries };
}

interface Found {
  readonly entry: Omit<TimelineEntry, "order">;
  readonly bounds: DateBounds;
  /** The number of the report, then the offset in it. */
  readonly place: readonly [report: number, start: number];
}

interface Teller {
  /** The number of the report. */
  readonly report: number;
  readonly date?: string | undefined;
}

function claimEntry(subject: Case, claim: Claim, { report, date }: Teller): Found[] {
  const { when } = claim;
  if (!when || !isUsable(claim)) return [];
  const placed = resolveWhen(when, date);
  const edtf = placed ?? when.edtf;
  return [
    {
      entry: {
        kind: "event",
        ...dated(edtf),
        ...(placed === undefined || when.needs !== "document-date" ? {} : { inferred: true }),
        said: when.text,
        status: when.status,
        tentative: when.planHedge !== undefined,
        text: claim.content || claim.quote,
        claim: claim.id,
        ...(claim.report === undefined ? {} : { report: claim.report }),
        parties: neutralOrder(holdersOf(subject.parties, claim.holder)).map(({ id }) => id),
        ...(when.relation === undefined ? {} : { relation: when.relation }),
        ...(when.anchor === undefined ? {} : { anchor: when.anchor }),
      },
      bounds: dateBounds(edtf ?? ""),
      place: [report, claim.start ?? Number.MAX_SAFE_INTEGER],
    },
  ];
}

function reportEntry({ id, title, publisher, date }: Report, place: number): Found[] {
  if (date === undefined) return [];
  const by = publisher === undefined ? "Published" : `Published by ${publisher}`;
  return [
    {
      entry: {
        kind: "report",
        ...dated(date),
        status: "past",
        tentative: false,
        text: `${by}: “${title ?? id}”`,
        report: id,
        parties: [],
      },
      bounds: dateBounds(date),
      place: [place, -1],
    },
  ];
}

function stepEntry({ parties }: Case, { id, text, by, window }: Step, place: number): Found[] {
  if (window === undefined) return [];
  const doers = new Set([by ?? []].flat());
  return [
    {
      entry: {
        kind: "step",
        ...dated(window),
        status: "planned",
        tentative: false,
        text,
        step: id,
        parties: neutralOrder(parties.filter((party) => doers.has(party.id))).map((party) => party.id),
      },
      bounds: dateBounds(window),
      place: [place, 0],
    },
  ];
}

function dated(when: string | undefined): Pick<TimelineEntry, "when" | "earliest" | "latest"> {
  return when === undefined ? {} : { when, ...dateBounds(when) };
}

function isPlaced({ earliest, latest }: DateBounds): boolean {
  return earliest !== undefined || latest !== undefined;
}

/** A date open at its beginning is placed by its end. */
function byBounds(a: Found, b: Found): number {
  const first = ({ bounds }: Found): string => bounds.earliest ?? bounds.latest ?? "";
  const last = ({ bounds }: Found): string => bounds.latest ?? "9999-12-31";
  return compared(first(a), first(b)) || compared(last(a), last(b)) || byText(a, b);
}

function byText(a: Found, b: Found): number {
  return a.place[0] - b.place[0] || a.place[1] - b.place[1];
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sentenceOf(entries: readonly unknown[], placed: number): string {
  if (entries.length === 0) return "Nothing in the case has a date yet.";
  const rest = entries.length - placed;
  const order = rest === 0 ? "" : `; ${rest} more ${rest === 1 ? "has" : "have"} only an order in the text`;
  return `${counted(placed, "entry", "entries")} with a date${order}.`;
}
