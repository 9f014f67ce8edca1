import type { Token } from "../tokenizer/tokenizer.ts";
import type { Name } from "./names.ts";
import type { UnknownParty } from "./unknown-names.ts";

/** A sentence made ready for reading: its tokens and the proper names among them. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

/** Somebody whom the text names. */
export interface CastPerson {
  readonly name: string;
  readonly party?: string;
  readonly expert?: boolean;
  readonly title?: string;
}

/** Who is who in a text: people by surname, named organisations, how often each party is named. */
export interface Cast {
  readonly people: Map<string, CastPerson>;
  /** Named organisations and places outside the gazetteer that can act, by name, with their last word. */
  readonly organisations: Map<string, { name: string; head: string; count: number; classes: readonly string[] }>;
  /** Mentions of parties in the order of the text: sentence number and name. */
  readonly mentions: { sentence: number; party: string; state: boolean; acting: boolean; at: number }[];
  /** Single-word names that act as parties, most active first. */
  readonly unknown: readonly UnknownParty[];
  /** How often each capitalised word stands alone as a name. */
  readonly singles: ReadonlyMap<string, number>;
  /** Adjectives of such parties, in lower case. */
  readonly adjectives: ReadonlyMap<string, string>;
}

/** A name in its sentence. */
export interface Place extends NamedSentence {
  readonly name: Name;
  readonly sentence: number;
}
