import type { Case, Collection } from "./case.ts";
import { claimsNamedBy } from "./claims-named-by.ts";
import { RecordList } from "./record-list.ts";

/** The collections whose records rest on claims; a claim itself may be a part of another. */
const resting = [
  "claims",
  "positions",
  "packages",
  "steps",
  "events",
  "threats",
  "judgements",
  "forecasts",
  "sessions",
  "drafts",
  "compliance",
] as const;

/** A record that rests on claims, or a claim that is part of one. */
export interface Mention {
  readonly collection: (typeof resting)[number];
  readonly id: string;
}

/**
 * A case on which many events are applied one after the other, each in the time of what it touches rather than of the
 * whole case. The case it began with is left as it is.
 * @example new CaseDraft(subject).done() === subject; // => true
 */
export class CaseDraft {
  private fields: Case;
  private readonly lists = new Map<Collection, RecordList<{ id: string }>>();
  private readonly changed = new Set<Collection>();
  private mentions: Map<string, Map<string, Mention>> | undefined;

  constructor(subject: Case) {
    this.fields = subject;
  }

  /** Begins again from another case. */
  restart(subject: Case): void {
    this.fields = subject;
    this.lists.clear();
    this.changed.clear();
    this.mentions = undefined;
  }

  /** Sets what is no collection: the title, the reading, the scores. */
  assign(fields: Partial<Omit<Case, Collection>>): void {
    this.fields = { ...this.fields, ...fields };
  }

  field<Name extends Exclude<keyof Case, Collection>>(name: Name): Case[Name] {
    return this.fields[name];
  }

  find<Name extends Collection>(collection: Name, id: string): Case[Name][number] | undefined {
    return this.list(collection).find(id);
  }

  all<Name extends Collection>(collection: Name): readonly Case[Name][number][] {
    return this.changed.has(collection) ? this.list(collection).all() : this.fields[collection];
  }

  /** Replaces the record of the same id where it stands, or adds it at the end. */
  put<Name extends Collection>(collection: Name, record: Case[Name][number]): void {
    this.list(collection).put(record);
    this.changed.add(collection);
    this.note(collection, record);
  }

  /** Puts a changed record in the place of the one with this id; nothing when there is none. */
  change<Name extends Collection>(
    collection: Name,
    id: string,
    change: (record: Case[Name][number]) => Case[Name][number],
  ): void {
    const record = this.find(collection, id);
    if (record) this.put(collection, change(record));
  }

  /** Puts records where another one stands, which leaves. */
  replace<Name extends Collection>(collection: Name, id: string, records: readonly Case[Name][number][]): void {
    this.list(collection).replace(id, records);
    this.changed.add(collection);
    for (const record of records) this.note(collection, record);
  }

  remove(collection: Collection, id: string): void {
    this.list(collection).remove(id);
    this.changed.add(collection);
  }

  /** Where a claim was ever mentioned; what is named may have changed or left since. */
  mentionsOf(claim: string): readonly Mention[] {
    if (!this.mentions) {
      this.mentions = new Map();
      for (const collection of resting) for (const record of this.all(collection)) this.note(collection, record);
    }
    return [...(this.mentions.get(claim)?.values() ?? [])];
  }

  /** The case now. Collections that nothing touched are those of the case it began with. */
  done(): Case {
    if (this.changed.size === 0) return this.fields;
    const lists = [...this.changed].map((name) => [name, this.list(name).all()] as const);
    return { ...this.fields, ...Object.fromEntries(lists) };
  }

  private list<Name extends Collection>(name: Name): RecordList<Case[Name][number]> {
    const list = this.lists.get(name) ?? new RecordList<{ id: string }>(this.fields[name]);
    this.lists.set(name, list);
    return list as unknown as RecordList<Case[Name][number]>;
  }

  private note(collection: Collection, record: { id: string }): void {
    if (!this.mentions || !isResting(collection)) return;
    for (const claim of claimsNamedBy(record)) {
      const known = this.mentions.get(claim) ?? new Map<string, Mention>();
      this.mentions.set(claim, known.set(`${collection} ${record.id}`, { collection, id: record.id }));
    }
  }
}

function isResting(collection: Collection): collection is Mention["collection"] {
  return (resting as readonly Collection[]).includes(collection);
}
