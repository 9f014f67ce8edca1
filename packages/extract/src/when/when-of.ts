import { isEdtf, type Claim } from "@parley/model";

/** When a claim's matter happens. */
export type When = NonNullable<Claim["when"]>;

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const month =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
const monthFirst = new RegExp(
  `\\b${month}\\s+(\\d{1,2})(?:\\s*(?:-|–|to|and)\\s*(\\d{1,2}))?(?:,?\\s+(\\d{4}))?\\b(?![\\d,.]*\\d{3})`,
);
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:\\s*(?:-|–|to|and)\\s*(\\d{1,2}))?\\s+${month}(?:,?\\s+(\\d{4}))?\\b`);
const monthYear = new RegExp(`\\b(?:in|by|of|since|until)\\s+(?:early |mid-|late )?${month}(?:\\s+(\\d{4}))?\\b`);
const isoDay = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const relative =
  /\b(?:(?:earlier|later) (?:this|last|next) (?:week|month|year|spring|summer|autumn|winter)|(?:last|next|this) (?:week|weekend|month|year|spring|summer|autumn|fall|winter|night)|yesterday|tomorrow|today|in the coming (?:days|weeks|months)|(?:on|by|from|until|last|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: evening| morning| night)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:two|three|four|several|\d+) (?:days|weeks|months|years) ago|by the end of (?:the|this) (?:week|month|year)|within (?:the )?(?:hours|hour|days|(?:\d+|two|three|six) (?:hours|days|weeks|months)))\b/i;
const anchored =
  /\b((?:even |shortly |just |soon |immediately |right )?(before|after|prior to|following|ahead of|during|since)) ((?:the|his|her|their|its|an?) (?:[\w'’-]+ ){0,4}?(?:summit|talks|meeting|trip(?: to [A-Z]\w+)?|visit|invasion|election|elections|ceasefire|truce|attack|war|strike|vote|referendum|deadline|conference|round|signing|meetings|coup|offensive|agreement|congress|session|walkout|negotiations|annual meetings))\b/;
const hedged = /\b(tentatively|provisionally|possibly|probably|likely|expected)\b/i;

/**
 * The date or event that a stretch of text hangs on. A year that the text does not give is never filled in.
 * @param planned - Whether what it dates lies in the future.
 * @returns `undefined` when the text names no time.
 * @example whenOf("provisionally set for May 7-9", true)?.edtf; // => "XXXX-05-07/XXXX-05-09"
 */
export function whenOf(text: string, planned: boolean): When | undefined {
  const piece = text.slice(0, 2000);
  const status = planned ? "planned" : "past";
  const hedge = planned ? hedged.exec(piece)?.[1] : undefined;
  const common = { status, ...(hedge ? { planHedge: hedge } : {}) } as const;
  const dated = calendarDate(piece);
  if (dated && (dated.edtf === undefined || isEdtf(dated.edtf))) return { ...common, ...dated };
  const event = anchored.exec(piece);
  if (event)
    return {
      ...common,
      text: event[0],
      relation: relationOf(event[2] ?? ""),
      anchor: event[3] ?? "",
      needs: "anchor-date",
    };
  const near = relative.exec(piece);
  return near ? { ...common, text: near[0], needs: "document-date" } : undefined;
}

function relationOf(word: string): "before" | "after" | "during" {
  if (word === "during") return "during";
  return word === "after" || word === "following" || word === "since" ? "after" : "before";
}

function calendarDate(text: string): Pick<When, "text" | "edtf" | "needs"> | undefined {
  const iso = isoDay.exec(text);
  if (iso)
    return Number(iso[2]) >= 1 && Number(iso[2]) <= 12 && Number(iso[3]) >= 1 && Number(iso[3]) <= 31
      ? { text: iso[0], edtf: iso[0] }
      : undefined;
  const first = monthFirst.exec(text);
  if (first) return span(first[0], { name: first[1], from: first[2], to: first[3], year: first[4] });
  const last = dayFirst.exec(text);
  if (last) return span(last[0], { name: last[3], from: last[1], to: last[2], year: last[4] });
  const whole = monthYear.exec(text);
  if (!whole) return undefined;
  const number = monthNumber(whole[1]);
  return {
    text: whole[0],
    edtf: `${whole[2] ?? "XXXX"}-${number}`,
    ...(whole[2] ? {} : { needs: "document-date" as const }),
  };
}

interface Days {
  readonly name: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly year: string | undefined;
}

function span(text: string, { name, from, to, year }: Days): Pick<When, "text" | "edtf" | "needs"> | undefined {
  const day = (number: string): string => `${year ?? "XXXX"}-${monthNumber(name)}-${number.padStart(2, "0")}`;
  if (!from || Number(from) < 1 || Number(from) > 28 + 3 || Number(to ?? 1) < 1 || Number(to ?? 1) > 31)
    return undefined;
  const edtf = to ? `${day(from)}/${day(to)}` : day(from);
  return { text, edtf, ...(year ? {} : { needs: "document-date" as const }) };
}

function monthNumber(name = ""): string {
  const number = months.findIndex((month) => month.startsWith(name.toLowerCase().replace(".", "").slice(0, 3))) + 1;
  return String(number).padStart(2, "0");
}
