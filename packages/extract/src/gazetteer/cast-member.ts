import type { Token } from "../tokenizer/tokenizer.ts";
import type { PartySort } from "./gazetteer.ts";
import type { Name } from "./names.ts";
import type { Gender } from "./person-gender.ts";
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
  /** Goes between the sides and speaks for none of them. */
  readonly mediates?: boolean;
  /** Reports for the text itself. */
  readonly reporter?: boolean;
  readonly title?: string;
  /** The pronoun that the text uses, when it can be told. */
  readonly gender?: Gender;
}

/** A party named in a sentence. */
export interface Mention {
  readonly sentence: number;
  readonly at: number;
  readonly party: string;
  /** A state, known or taken for one. */
  readonly state: boolean;
  /** Named as who does something. */
  readonly acting: boolean;
  /** Named with its government, its army or a ministry. */
  readonly governs?: boolean;
  /** Named as go-between. */
  readonly mediates?: boolean;
  /** Named as where something is. */
  readonly located?: boolean;
  /** Named by its own name, not by its capital, as where a whole sentence is set. */
  readonly sets?: boolean;
  readonly sort?: PartySort;
}

/** Who is who in a text: people by surname, named organisations, how often each party is named. */
export interface Cast {
  readonly people: Map<string, CastPerson>;
  /** Named organisations and places outside the gazetteer that can act, by name, with their last word. */
  readonly organisations: Map<string, { name: string; head: string; count: number; classes: readonly string[] }>;
  /** Shorter names of organisations, in lower case, with the name used in outputs. */
  readonly aliases: Map<string, string>;
  /** Words that the text writes small. */
  readonly small: ReadonlySet<string>;
  /** Common nouns by which the text calls parties that it has named: "the utility". */
  readonly nouns: Map<string, Set<string>>;
  /** Mentions of parties in the order of the text: sentence number and name. */
  readonly mentions: Mention[];
  /** Where people are named, in the order of the text: sentence number and surname in lower case. */
  readonly sightings: { readonly sentence: number; readonly surname: string }[];
  /** Single-word names that act as parties, most active first. */
  readonly unknown: readonly UnknownParty[];
  /** Whose organs "the government" and "the army" are. */
  home?: string;
  /** How often each capitalised word stands alone as a name. */
  readonly singles: ReadonlyMap<string, number>;
  /** Adjectives of such parties, in lower case. */
  readonly adjectives: ReadonlyMap<string, string>;
}

/** A name in its sentence. */
export interface Place extends NamedSentence {
  readonly name: Name;
  readonly sentence: number;
  /** The sentence before it. */
  readonly before?: NamedSentence;
}

/**
 * Whether it is known for whom somebody speaks, or that it is for none of the sides.
 * @example isPlaced({ mediates: true }); // => true
 */
export function isPlaced({ party, expert, mediates }: Omit<CastPerson, "name">): boolean {
  return party !== undefined || expert === true || mediates === true;
}
