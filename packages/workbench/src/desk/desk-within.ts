import {
  canonicalJson,
  checkReferences,
  claimsNamedBy,
  collections,
  foldCase,
  type Case,
  type Report,
} from "@parley/model";
import { answerableCase } from "./answerable-case.ts";
import { claimsInPlace } from "./claims-in-place.ts";
import type { Desk } from "./open-desk.ts";

/** Who may read what everybody of a case may read. */
export const everybody = "shared";

/** The case with its texts, and the one that answers are given from. */
type View = Pick<Desk, "case" | "answerable">;

const views = new WeakMap<Desk, Map<string, View>>();

/**
 * A case as those see it who may read what everybody may, and one compartment. What rests on a claim that they may not
 * read is left out, and so is what names something that is not there for them.
 * @returns The desk itself when there is nothing else. O(size of the case), once for a desk.
 * @example deskWithin(desk, "shared").case.title === desk.case.title; // true
 */
export function deskWithin(desk: Desk, compartment: string): View {
  const known = views.get(desk) ?? new Map<string, View>();
  views.set(desk, known);
  const view = known.get(compartment) ?? madeWithin(desk, compartment);
  known.set(compartment, view);
  return view;
}

/**
 * A case with its proposals as those would record them who read one compartment and what everybody reads: of what was
 * recorded elsewhere nothing is taken back.
 * @example proposedWithin(desk, "shared").answerable.title === desk.case.title; // true
 */
export function proposedWithin(desk: Desk, compartment: string): Pick<Desk, "folded" | "answerable"> {
  const view = deskWithin(desk, compartment);
  if (view === desk) return desk;
  const byId = (records: readonly { readonly id: string }[]) => new Map(records.map((record) => [record.id, record]));
  const kept = collections.map((name) => {
    const [whole, part, seen] = [desk.case[name], view.case[name], view.answerable[name]].map(byId);
    const isSame = (id: string) => canonicalJson(whole?.get(id) ?? null) === canonicalJson(part?.get(id) ?? null);
    return [
      name,
      desk.answerable[name].map((record) => (isSame(record.id) ? (seen?.get(record.id) ?? record) : record)),
    ];
  });
  return { folded: desk.folded, answerable: { ...desk.answerable, ...(Object.fromEntries(kept) as Partial<Case>) } };
}

function madeWithin(desk: Desk, compartment: string): View {
  const events = desk.events.filter((event) => event.compartment === everybody || event.compartment === compartment);
  if (events.length === desk.events.length) return desk;
  const folded = foldCase(events);
  const reports = withTexts(folded.reports, desk.case.reports);
  const claims = claimsInPlace(folded.claims, reports, []);
  const subject = standing(resting({ ...folded, reports, claims }, desk.case));
  return { case: subject, answerable: answerableCase(subject) };
}

/** Reports with the texts that were read already; of the same story only as what may be read. */
function withTexts(reports: readonly Report[], read: readonly Report[]): Report[] {
  const texts = new Map(read.map(({ textBlob, text }) => [textBlob, text]));
  const ids = new Set(reports.map(({ id }) => id));
  return reports.map(({ sameAs, ...report }): Report => {
    const text = report.textBlob === undefined ? undefined : texts.get(report.textBlob);
    return {
      ...report,
      ...(sameAs !== undefined && ids.has(sameAs) ? { sameAs } : {}),
      ...(text === undefined ? {} : { text }),
    };
  });
}

/** Without the records that rest on claims of the whole case which are not here. */
function resting(subject: Case, whole: Case): Case {
  const hidden = new Set(whole.claims.map(({ id }) => id));
  for (const { id } of subject.claims) hidden.delete(id);
  return only(subject, (record) => !claimsNamedBy(record).some((id) => hidden.has(id)));
}

/** Without the records that name something that is not there, then without those that name these, and so on. */
function standing(subject: Case): Case {
  const problems = checkReferences(subject);
  if (problems.length === 0) return subject;
  const broken = new Set(problems.map(({ path: [part, at] }) => `${part} ${at}`));
  const { reading, assumptions } = subject;
  const known = new Set(assumptions.map(({ id }) => id));
  return standing({
    ...only(subject, (_, place) => !broken.has(place)),
    scores: subject.scores.filter((_, i) => !broken.has(`scores ${i}`)),
    stepValues: subject.stepValues.filter((_, i) => !broken.has(`stepValues ${i}`)),
    reading: { ...reading, assumptions: reading.assumptions.filter((id) => known.has(id)) },
  });
}

/** A case with only some of its records; each stands at a place such as `parties 0`. */
function only(subject: Case, keep: (record: { readonly id: string }, place: string) => boolean): Case {
  const kept = collections.map((name) => [name, subject[name].filter((record, i) => keep(record, `${name} ${i}`))]);
  return { ...subject, ...(Object.fromEntries(kept) as Partial<Case>) };
}
