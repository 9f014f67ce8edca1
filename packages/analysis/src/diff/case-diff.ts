import { canonicalJson, collections, type Case, type Collection, type DiffEntry, type DiffResult } from "@parley/model";
import { blocks } from "../deal-space/blocks.ts";
import { caseSentences, recordSentence } from "./diff-sentences.ts";

/**
 * What differs between two states of a case, or between two cases: records by their ids, the case's own title and
 * reading, and the headline of each under its own reading. The order of records does not count.
 * @returns `same` is true when nothing differs, however the headlines are worded. O(size of both cases), and solving.
 * @example caseDiff(subject, subject).same; // => true
 */
export function caseDiff(before: Case, after: Case): DiffResult {
  const found = collections.flatMap((collection): [Collection, CollectionDiff][] => {
    const diff = collectionDiff(collection, before, after);
    return diff.added.length + diff.removed.length + diff.changed.length > 0 ? [[collection, diff]] : [];
  });
  const own = caseSentences(before, after);
  const headline = { before: sentence(before), after: sentence(after) };
  return {
    same: found.length === 0 && own.length === 0,
    headline: { ...headline, changed: headline.before !== headline.after },
    case: own,
    collections: Object.fromEntries(found),
  };
}

type CollectionDiff = NonNullable<DiffResult["collections"][Collection]>;

function collectionDiff(collection: Collection, before: Case, after: Case): CollectionDiff {
  const [old, now] = [recordsOf(before, collection), recordsOf(after, collection)];
  const entry = (id: string): DiffEntry => {
    const fields = changedFields(old.get(id), now.get(id));
    const changed = fields.length > 0 ? { fields } : {};
    return { id, sentence: recordSentence(collection, id, { before, after, fields }), ...changed };
  };
  const shared = [...now.keys()].filter((id) => old.has(id));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)).map(entry),
    removed: [...old.keys()].filter((id) => !now.has(id)).map(entry),
    changed: shared.filter((id) => changedFields(old.get(id), now.get(id)).length > 0).map(entry),
  };
}

function recordsOf(subject: Case, collection: Collection): Map<string, object> {
  return new Map((subject[collection] as readonly { id: string }[]).map((record) => [record.id, record]));
}

/** Empty unless the record is on both sides. Who reviewed a claim, and when, is for the log. */
function changedFields(old: object | undefined, now: object | undefined): string[] {
  if (!old || !now) return [];
  const [was, is] = [plain(old), plain(now)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
}

/** Without what follows from other fields: places in a text, the store's own ids, what a reading found. */
function plain(record: object): Record<string, unknown> {
  const { textBlob: _blob, text, found: _found, file: _file, ...rest } = record as Record<string, unknown>;
  const { start: _start, end: _end, review, ...fields } = rest;
  const hasHash = rest["sha256"] !== undefined;
  const state = (review as { state?: unknown } | undefined)?.state;
  const all = { ...fields, ...(hasHash ? {} : { text }), ...(state === undefined ? {} : { review: state }) };
  return JSON.parse(canonicalJson(all)) as Record<string, unknown>;
}

function sentence(subject: Case): string {
  return blocks(subject, { reading: subject.reading }).value.sentence;
}
