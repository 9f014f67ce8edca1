import { dateBounds, type Case, type Position, type Report, type Step } from "@parley/model";
import { positionPhrase } from "../deal-space/wording.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { threats } from "../threats/threats.ts";
import { dated, type TimelineItem } from "./timeline-item.ts";

/**
 * What the records of a case date, other than events and claims: reports, windows of steps, since when positions are
 * held, deadlines of recorded threats, closing days of forecasts. What has no date is left out.
 * @example recordItems(subject); // => []
 */
export function recordItems(subject: Case): TimelineItem[] {
  const end = subject.reports.length + 1;
  return [
    ...subject.reports.flatMap((report, i) => reportItem(report, i)),
    ...subject.steps.flatMap((step) => stepItem(subject, step, end)),
    ...subject.positions.flatMap((position) => positionItem(subject, position, end)),
    ...threatItems(subject, end),
    ...forecastItems(subject, end),
  ];
}

function reportItem({ id, title, publisher, date }: Report, place: number): TimelineItem[] {
  if (date === undefined) return [];
  const by = publisher === undefined ? "Published" : `Published by ${publisher}`;
  return [
    {
      ...alone(`report ${id}`, date, [place, -1]),
      entry: {
        kind: "report",
        lane: "reports",
        ...dated(date),
        status: "past",
        tentative: false,
        text: `${by}: “${title ?? id}”`,
        report: id,
        parties: [],
      },
    },
  ];
}

function stepItem(subject: Case, { id, text, by, window }: Step, place: number): TimelineItem[] {
  if (window === undefined) return [];
  return [
    {
      ...alone(`step ${id}`, window, [place, 0]),
      entry: {
        kind: "step",
        lane: "deadlines",
        ...dated(window),
        status: "planned",
        tentative: false,
        text,
        step: id,
        parties: partyIds(subject, [by ?? []].flat()),
      },
    },
  ];
}

function positionItem(subject: Case, position: Position, place: number): TimelineItem[] {
  const { id, party, since, claims } = position;
  if (since === undefined) return [];
  return [
    {
      ...alone(`position ${id}`, since, [place, 1]),
      entry: {
        kind: "position",
        lane: "positions",
        ...dated(since),
        status: "past",
        tentative: false,
        text: positionPhrase(subject, position),
        position: id,
        claims,
        parties: partyIds(subject, [party]),
      },
    },
  ];
}

function threatItems(subject: Case, place: number): TimelineItem[] {
  return threats(subject).threats.flatMap(({ id, proposed, deadline, said, by, consequence, status, claims }) =>
    proposed || deadline === undefined
      ? []
      : {
          ...alone(`threat ${id}`, deadline, [place, 2]),
          entry: {
            kind: "threat",
            lane: "deadlines",
            ...dated(deadline),
            ...(said === undefined ? {} : { said }),
            status: status === "open" ? "conditional" : status === "withdrawn" ? "cancelled" : "past",
            tentative: false,
            text: consequence,
            threat: id,
            claims,
            parties: by,
          },
        },
  );
}

function forecastItems({ forecasts }: Case, place: number): TimelineItem[] {
  return forecasts.map(({ id, question, closes, resolution, claims }) => ({
    ...alone(`forecast ${id}`, closes, [place, 3]),
    entry: {
      kind: "forecast",
      lane: "deadlines",
      ...dated(closes),
      status: resolution === undefined ? "planned" : "past",
      tentative: false,
      text: question,
      forecast: id,
      claims,
      parties: [],
    },
  }));
}

function alone(key: string, date: string, place: TimelineItem["place"]): Omit<TimelineItem, "entry"> {
  return { key, bounds: dateBounds(date), after: [], before: [], place };
}

/** Ids of parties in neutral order; what is no party of the case is left out. */
function partyIds({ parties }: Case, ids: readonly string[]): string[] {
  const named = new Set(ids);
  return neutralOrder(parties.filter(({ id }) => named.has(id))).map(({ id }) => id);
}
