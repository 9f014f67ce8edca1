import type { SourceCount } from "../chain/count-of.ts";
import type { Cast, CastPerson } from "../gazetteer/cast-member.ts";
import type { Name } from "../gazetteer/names.ts";
import type { Token } from "../tokenizer/tokenizer.ts";

/** Who acts or speaks, as far as the words tell. */
export interface Actor {
  readonly kind: "party" | "person" | "official" | "outlet" | "wire" | "anonymous" | "expert" | "everyone" | "document";
  /** The party behind it: several joined by "|"; none for outlets, anonymous sources and experts. */
  readonly party?: string;
  /** The words for a link of a chain. */
  readonly who: string;
  readonly count?: SourceCount;
  readonly proximity?: string;
  /** Found through a pronoun or a noun such as "the union". */
  readonly indirect?: boolean;
}

/** Where a noun phrase stands and what was said before it. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly cast: Cast;
  readonly sentence: number;
  /** Who speaks this sentence, in a transcript. */
  readonly speaker?: string;
  /** Who speaks a statement written as "we". */
  readonly author?: Actor;
  /** Who spoke last, for a pronoun that speaks. */
  readonly voice?: Actor;
  /** Actors so far, latest last. */
  readonly past: readonly Actor[];
}

/**
 * The person whom a name names.
 * @example actorOf([0, 2], sceneOf("President Vladimir Putin agreed."))?.who; // => "Vladimir Putin"
 */
export function personOf(name: Name, { tokens, cast }: Scene): CastPerson | undefined {
  return cast.people.get(tokens[name.last]?.lower ?? "");
}

/**
 * A phrase without its article.
 * @example bareWords(sceneOf("The union agreed.").tokens, 0, 1); // => "union"
 */
export function bareWords(tokens: readonly Token[], first: number, last: number): string {
  let from = first;
  while (from < last && /^(?:DET|PRON|NUM)$/.test(tokens[from]?.pos ?? "")) from++;
  return words(tokens, from, last);
}

/**
 * The words of a phrase as written.
 * @example words(sceneOf("The union agreed.").tokens, 0, 1); // => "The union"
 */
export function words(tokens: readonly Token[], first: number, last: number): string {
  let text = "";
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token) text += (i > first && (tokens[i - 1]?.end ?? 0) < token.start ? " " : "") + token.text;
  }
  return text;
}
