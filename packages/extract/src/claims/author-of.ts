import type { Cast, NamedSentence } from "../gazetteer/cast-member.ts";
import type { Name } from "../gazetteer/names.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Actor, Scene } from "./actor.ts";
import { nameActor } from "./name-actor.ts";

/** A sentence with its place in the text. */
interface Placed extends NamedSentence {
  readonly block: number;
  readonly speaker?: string;
}

const kinds =
  /^(?:statement|communiqué|communique|declaration|letter|release|message|position|paper|memorandum|notice|appeal|resolution|response|submission|bulletin|circular|remarks|reply|note|text|announcement)$/;
const declares = /^(?:statement|communiqué|communique|declaration|release)$/;
/** The blocks and the length of what can be the head of a statement. */
const headed = 3;
const headline = 20;
const opening = 4;
const enough = 3;
/** Of a statement's sentences, at least this share says "we". */
const share = 0.25;

/**
 * Who speaks in a statement written as "we": the party that its heading, its first lines or its last line name.
 * @returns `undefined` for a report about others, and when nobody is named.
 * @example authorOf([], castOf([])); // => undefined
 */
export function authorOf(sentences: readonly Placed[], cast: Cast): Actor | undefined {
  if (sentences.some(({ speaker }) => speaker !== undefined)) return undefined;
  const own = sentences.filter(({ tokens }) => speaksAsWe(tokens)).length;
  const declared = own > 0 && isDeclared(sentences);
  if (!declared && (own < enough || own < share * sentences.length)) return undefined;
  const letterhead = declared ? headOf(sentences, cast) : undefined;
  if (letterhead) return letterhead;
  for (const [sentence, words] of sentences.entries()) {
    const last = sentence === sentences.length - 1 || words.block === sentences.at(-1)?.block;
    if (words.block >= opening && !last) continue;
    const found = named(words, { ...words, cast, sentence, past: [] });
    if (found) return found;
  }
  return undefined;
}

/** A line of names alone above a statement: "MINISTRY OF THE SEA, TIRAVA"; a state before its ministry. */
function headOf(sentences: readonly Placed[], cast: Cast): Actor | undefined {
  const above = sentences.filter(({ block, tokens }) => block < headed && tokens.length < 12);
  const line = above.find(({ tokens, names }) => {
    if (tokens.some(({ lower }) => declares.test(lower))) return false;
    const named = names.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    return named > 0 && named >= tokens.filter(({ pos, lower }) => pos !== "PUNCT" && lower !== "the").length - 1;
  });
  if (!line) return undefined;
  const state = line.tokens
    .map(({ lower }) => cast.unknown.find(({ name, state: isState }) => isState && name.toLowerCase() === lower))
    .find((party) => party !== undefined);
  if (state) return { kind: "party", party: state.name, who: state.name };
  const scene = { tokens: line.tokens, names: line.names, cast, sentence: 0, past: [] };
  return line.names.map((name) => nameActor(name.last, scene)).find((actor) => actor?.party !== undefined);
}

/** The first lines say that it is a statement: "Statement on the redfish talks". */
function isDeclared(sentences: readonly Placed[]): boolean {
  return sentences.some(
    ({ tokens, block }) =>
      block < headed && tokens.length < headline && tokens.slice(0, 3).some(({ lower }) => declares.test(lower)),
  );
}

/** "We", "our" outside quotation marks. */
function speaksAsWe(tokens: readonly Token[]): boolean {
  let quoted = false;
  for (const { lower, text } of tokens) {
    if (/^["“”]$/.test(text)) quoted = text === "“" || (text !== "”" && !quoted);
    else if (!quoted && /^(?:we|our|us)$/.test(lower)) return true;
  }
  return false;
}

/** "Statement of the Guild", "We, the Guild", "For the Guild:", "The Guild: our answer". */
function named({ tokens, names }: Placed, scene: Scene): Actor | undefined {
  const parties = names.filter((name) => isAuthor(tokens, name)).map((name) => nameActor(name.last, scene));
  const own = parties.filter((actor) => actor?.party !== undefined);
  const distinct = [...new Set(own.map((actor) => actor?.party ?? ""))].toSorted();
  const [first] = own;
  return first && { ...first, party: distinct.join("|") };
}

function isAuthor(tokens: readonly Token[], { first, last }: Name): boolean {
  let at = first - 1;
  while (at >= 0 && /^(?:DET|ADJ)$/.test(tokens[at]?.pos ?? "")) at--;
  const before = tokens[at]?.lower ?? "";
  if (/^(?:of|by|from)$/.test(before))
    return kinds.test(tokens[at - 1]?.lower ?? "") || /^issued$/.test(tokens[at - 1]?.lower ?? "");
  if (before === "for" || before === "behalf")
    return at <= 1 || tokens[at - 1]?.lower === "on" || tokens[last + 1]?.text === ":";
  if (before === ",") return tokens[at - 1]?.lower === "we";
  if (before === "and") return tokens.slice(0, at).some(({ lower }) => kinds.test(lower));
  const follows = tokens.slice(last + 1, last + 4).map(({ lower }) => lower);
  return at < 0 && follows.some((word) => kinds.test(word));
}
