import type { When } from "@parley/model";
import { calendarDate } from "./calendar-date.ts";
import { relativeDate } from "./relative-date.ts";

const anchored =
  /\b((?:even |shortly |just |soon |immediately |right )?(before|after|prior to|following|ahead of|during|since)) ((?:the|his|her|their|its|an?) (?:[\w'’-]+ ){0,4}?(?:summit|talks|meeting|trip(?: to [A-Z]\w+)?|visit|invasion|election|elections|ceasefire|truce|attack|war|strike|vote|referendum|deadline|conference|round|signing|meetings|coup|offensive|agreement|congress|session|walkout|negotiations|annual meetings))\b/;
const hedged = /\b(tentatively|provisionally|possibly|probably|likely|expected)\b/i;
/** "the fee that it introduced in": what a demand names has happened, whatever is demanded. */
const toldPast =
  /\b(?:that|which|who|whom)\s+(?:\p{L}[\p{L}'’-]*\s+){0,3}?(?:\p{L}+ed|began|broke|brought|came|fell|gave|held|left|made|met|put|set|shot|struck|took|went|won)\s+(?:\p{Ll}+\s+){0,3}?$/u;
const bound = /\b(by|until|before|no later than|not later than|since|after|from)\s+(?:the )?$/i;

/**
 * The date or event that a stretch of text hangs on: a date of the calendar, then an event, then a date told from the
 * day of the report. A year that the text does not give is never filled in.
 * @param planned - Whether what it dates lies in the future.
 * @returns `undefined` when the text names no time.
 * @example whenOf("provisionally set for May 7-9", true)?.edtf; // => "XXXX-05-07/XXXX-05-09"
 */
export function whenOf(text: string, planned: boolean): When | undefined {
  const piece = text.slice(0, 2000);
  const status = planned ? "planned" : "past";
  const hedge = planned ? hedged.exec(piece)?.[1] : undefined;
  const common = { status, ...(hedge ? { planHedge: hedge } : {}) } as const;
  const calendar = calendarDate(piece);
  if (calendar) {
    const { start, ...dated } = calendar;
    return toldPast.test(piece.slice(0, start)) ? { ...dated, status: "past" } : { ...common, ...dated };
  }
  const event = anchored.exec(piece);
  if (event)
    return {
      ...common,
      text: event[0],
      relation: relationOf(event[2] ?? ""),
      anchor: event[3] ?? "",
      needs: "anchor-date",
    };
  const near = relativeDate(piece);
  if (!near) return undefined;
  const relation = near.relation ?? boundBefore(piece.slice(0, near.start));
  return {
    ...common,
    text: near.text,
    relative: near.relative,
    needs: "document-date",
    ...(relation ? { relation } : {}),
  };
}

function relationOf(word: string): "before" | "after" | "during" {
  if (word === "during") return "during";
  return word === "after" || word === "following" || word === "since" ? "after" : "before";
}

function boundBefore(lead: string): When["relation"] {
  const word = bound.exec(lead)?.[1]?.toLowerCase();
  return word === undefined ? undefined : /since|after|from/.test(word) ? "after" : "before";
}
