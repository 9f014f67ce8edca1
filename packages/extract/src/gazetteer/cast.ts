import type { Cast, NamedSentence, Place } from "./cast-member.ts";
import { addPerson, surnamesOf } from "./cast-people.ts";
import { homeState, isStateName } from "./home-state.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";
import { capital, resolveNominal, stateNear, stateWithin } from "./resolve-nominal.ts";
import { unknownParties } from "./unknown-names.ts";

/**
 * Reads a whole text once for its people, organisations and parties, so that a surname or "the union" can be resolved.
 * @example castOf([]).people.size; // => 0
 */
export function castOf(sentences: readonly NamedSentence[]): Cast {
  const singles = new Map<string, number>();
  for (const { names } of sentences)
    for (const name of names)
      if (!name.known && name.first === name.last) singles.set(name.text, (singles.get(name.text) ?? 0) + 1);
  const surnames = surnamesOf(sentences, new Set([...singles.keys()].map((single) => single.toLowerCase())));
  const { parties: unknown, adjectives } = unknownParties(sentences, surnames);
  const cast: Cast = { people: new Map(), organisations: new Map(), mentions: [], unknown, adjectives, singles };
  sentences.forEach(({ tokens, names }, sentence) => {
    for (const name of names) note(cast, { tokens, names, name, sentence });
  });
  const home = homeState(sentences, cast.mentions);
  if (home) cast.home = home;
  sentences.forEach((words, sentence) => noteNominals(cast, words, sentence));
  cast.mentions.sort((a, b) => a.sentence - b.sentence || a.at - b.at);
  sentences.forEach(({ tokens, names }, sentence) => {
    const before = sentences[sentence - 1];
    for (const name of names)
      addPerson(cast, { tokens, names, name, sentence, ...(before ? { before } : {}) }, surnames);
  });
  return cast;
}

/** Organs that only states have. */
const stateOrgan = /\b(?:ministry|government|army|department|treasury|cabinet|parliament)\b/;
const governing =
  /^(?:government|army|military|ministry|cabinet|parliament|president|premier|prime|interior|troops|authorities|junta)$/;

/** Notes a name. */
function note(cast: Cast, { tokens, name, sentence }: Place): void {
  const next = tokens[name.last + 1];
  const acting = name.first <= 1 || next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV";
  const owned = /^['’]s?$/.test(next?.text ?? "") ? tokens[name.last + 2] : next;
  const around = {
    sentence,
    acting,
    at: name.first,
    governs: governing.test(owned?.lower ?? ""),
    located: /^(?:in|at|to|from|near|outside|inside|around|across)$/.test(tokens[name.first - 1]?.lower ?? ""),
  };
  if (name.known?.kind === "party") {
    const { party = name.known.name, sort } = name.known;
    const state = sort === undefined || sort === "country";
    cast.mentions.push({ ...around, party, state, ...(sort ? { sort } : {}) });
    return;
  }
  if (name.known) return;
  const single = name.first === name.last ? cast.unknown.find((party) => party.name === name.text) : undefined;
  if (single)
    cast.mentions.push({
      ...around,
      party: single.name,
      state:
        isStateName(single.name.toLowerCase()) ||
        (!single.common && !single.firm && (single.state || single.total > 2)),
    });
  const words = tokens.slice(name.first, name.last + 1).map((token) => token.lower);
  const head = words.at(-1) ?? "";
  const of = words.findIndex((word) => word === "of" || word === "for");
  const organisation = isNoun(head, "organisation") || (of > 0 && isNoun(words[of - 1] ?? "", "organisation"));
  if (!organisation || words.length < 2) return;
  const state =
    isNoun(head, "organ") || isNoun(words[0] ?? "", "organ")
      ? (stateWithin(cast, tokens.slice(name.first, name.last + 1)) ??
        (stateOrgan.test(`${words[0]} ${head}`) ? stateNear(cast, sentence) : undefined))
      : undefined;
  if (state) {
    cast.mentions.push({ ...around, party: state, state: true, governs: true });
    return;
  }
  const key = words.join(" ");
  const known = cast.organisations.get(key);
  if (known) known.count++;
  else {
    const noun = of > 0 ? (words[of - 1] ?? head) : head;
    cast.organisations.set(key, {
      name: shortForm(cast, name.text, head),
      head: noun,
      count: 1,
      classes: words.flatMap(nounClasses),
    });
  }
  cast.mentions.push({ ...around, party: cast.organisations.get(key)?.name ?? name.text, state: false });
}

/** "the Front" for the "Upland Front" when the text mostly calls it so. */
function shortForm(cast: Cast, full: string, head: string): string {
  const short = capital(head);
  return (cast.singles.get(short) ?? 0) > 1 ? short : full;
}

/** "The trust says", "the works council": common nouns for parties, so that "its" can look back on them. */
function noteNominals(cast: Cast, { tokens, names }: NamedSentence, sentence: number): void {
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    const start = tokens[at - 1]?.lower === "the" ? at - 1 : tokens[at - 2]?.lower === "the" ? at - 2 : -1;
    if (token?.pos !== "NOUN" || start < 0 || nounClasses(token.lower).length === 0) continue;
    if (names.some((name) => name.first <= at && at <= name.last) || tokens[at + 1]?.pos === "NOUN") continue;
    const acting = tokens[at + 1]?.pos === "VERB" || tokens[at + 1]?.pos === "AUX";
    if (!acting && at - start < 2) continue;
    const phrase = tokens
      .slice(start + 1, at + 1)
      .map((word) => word.lower)
      .join(" ");
    cast.mentions.push({
      sentence,
      party: resolveNominal(cast, token.lower, { sentence, phrase }),
      state: false,
      acting,
      at,
    });
  }
}
