import { lstat } from "node:fs/promises";
import { basename } from "node:path";
import {
  canonicalJson,
  formulaIssues,
  ParleyError,
  ruleFormulas,
  sha256Text,
  slug,
  type Case,
  type Report,
} from "@parley/model";
import { openStore, type CaseStore } from "@parley/store";
import { isProposedCoding } from "../propose-case.ts";
import { proposedPeople, proposedSources } from "../propose-cast.ts";
import { loadDesk, type Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";

/** What a new case begins with. */
export interface InitOptions {
  /** Left out: the title of the imported case, or the file's name. */
  readonly title?: string;
  /** A case to begin from, the texts of its reports read along. */
  readonly from?: Case;
}

/**
 * Makes a `.parley` case. Its store is open afterwards.
 * @throws {ParleyError} `conflict` when there is such a file already (it stays as it is), `usage` for another ending.
 * @example await initDesk("talks.parley", { author: "N.N.", now: () => "2026-03-01T10:00:00Z" }, { title: "Talks" });
 */
export async function initDesk(path: string, hand: Hand, { title, from }: InitOptions): Promise<Desk> {
  const name = /^(.+)\.parley$/i.exec(basename(path))?.[1];
  if (name === undefined)
    throw new ParleyError("usage", `a case is a file whose name ends in .parley: expected NAME.parley, not "${path}"`);
  const taken = new ParleyError("conflict", "this file is there already and stays as it is: choose another name", {
    place: { file: path },
  });
  if (await exists(path)) throw taken;
  const store = await openStore(path, { create: true });
  try {
    const payloads = from ? await imported(from, title, store) : [created(title ?? name)];
    const desk = await loadDesk(path, store);
    if (desk.events.length > 0) throw taken; // made by someone else in the meantime
    return await record(desk, hand, payloads);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function created(title: string): Payload {
  return { type: "case-created", title, case: slug(title) };
}

async function imported(from: Case, title: string | undefined, store: CaseStore): Promise<Payload[]> {
  const reports: Report[] = [];
  for (const report of from.reports) reports.push(await shelved(report, store));
  const named = title === undefined ? {} : { title, id: slug(title) };
  return [{ type: "case-imported", file: { ...withoutProposals(from), ...named, reports } }];
}

/**
 * A case without what rules proposed: it is proposed again from the claims.
 * @example withoutProposals(subject).positions.length === subject.positions.length; // => true
 */
export function withoutProposals(from: Case): Case {
  const recorded = <Record_ extends { proposed?: boolean | undefined }>(records: readonly Record_[]): Record_[] =>
    records.filter(({ proposed }) => !proposed);
  const proposed = new Set(from.issues.filter((issue) => issue.proposed).map(({ id }) => id));
  const rules = from.rules.filter(
    (rule) =>
      !ruleFormulas(rule)
        .flatMap(formulaIssues)
        .some((id) => proposed.has(id)),
  );
  const { coding, ...rest } = from;
  return {
    ...rest,
    ...(coding === undefined || isProposedCoding(coding) ? {} : { coding }),
    parties: recorded(from.parties),
    issues: recorded(from.issues),
    positions: recorded(from.positions),
    steps: recorded(from.steps),
    people: withoutSame(from.people, proposedPeople({ ...from, people: [] })),
    sources: withoutSame(from.sources, proposedSources({ ...from, sources: [] })),
    rules,
  };
}

/** A record that is just what would be proposed was proposed, or may as well be again. */
function withoutSame<Record_>(records: readonly Record_[], proposed: readonly Record_[]): Record_[] {
  const known = new Set(proposed.map((record) => canonicalJson(record)));
  return records.filter((record) => !known.has(canonicalJson(record)));
}

/**
 * A report whose text stands in the store instead of in the report.
 * @example (await shelved({ id: "r", text: "Talks resume." }, store)).text; // undefined
 */
export async function shelved({ text, ...report }: Report, store: CaseStore): Promise<Report> {
  if (text === undefined) return report;
  const textBlob = await store.blobs.put(new TextEncoder().encode(text));
  return { ...report, textBlob, sha256: sha256Text(text) };
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
