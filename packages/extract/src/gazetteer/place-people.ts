import { isPlaced, type Cast, type NamedSentence } from "./cast-member.ts";
import { isNoun } from "./noun-classes.ts";
import { partyIn } from "./party-in.ts";

/**
 * Gives people whose party no description of theirs tells the one that the words after them tell: "the Home Party
 * leader" right after Ann Lee, "her union", "Her Centre Union".
 */
export function placePeople(cast: Cast, sentences: readonly NamedSentence[]): void {
  sentences.forEach((sentence, number) => {
    for (const { last } of sentence.names) {
      const key = sentence.tokens[last]?.lower ?? "";
      const leader = cast.people.get(key);
      const led = leader && !isPlaced(leader) ? ledBy(cast, sentence, { number, surname: key }) : undefined;
      if (leader && led) cast.people.set(key, { ...leader, party: led });
    }
    const surname = lastPerson(cast, sentence);
    const person = surname === undefined ? undefined : cast.people.get(surname);
    if (!surname || !person || isPlaced(person) || person.reporter) return;
    const next = sentences[number + 1];
    const party =
      namedByRole(cast, sentence, number) ??
      (next && lastPerson(cast, next) === undefined ? namedByRole(cast, next, number + 1) : undefined) ??
      (next && pronounLeads(cast, next, number + 1)) ??
      ownedIn(cast, sentence, number) ??
      (next && ownedIn(cast, next, number + 1));
    if (party) cast.people.set(surname, { ...person, party });
  });
  for (const [surname, person] of cast.people) {
    const family = isPlaced(person) ? undefined : familyOf(sentences, surname);
    if (family) cast.people.set(surname, { ...person, party: family });
  }
}

const leading = /^(?:lead|head|chair|run|represent|command|found|govern|manage|direct)$/;

/** "the Ferrer family" speaks through Clara Ferrer. */
function familyOf(sentences: readonly NamedSentence[], surname: string): string | undefined {
  for (const { tokens } of sentences) {
    const at = tokens.findIndex(
      ({ lower }, i) =>
        lower === surname &&
        tokens[i - 1]?.lower === "the" &&
        /^(?:family|brothers|clan)$/.test(tokens[i + 1]?.lower ?? ""),
    );
    if (at > 0) return `${tokens[at]?.text ?? ""} ${tokens[at + 1]?.text ?? ""}`;
  }
  return undefined;
}

/** "Ann Lee has led the Guild for six years". */
function ledBy(
  cast: Cast,
  { tokens, names }: NamedSentence,
  { number, surname }: { number: number; surname: string },
): string | undefined {
  const name = names.find(({ last }) => tokens[last]?.lower === surname);
  if (!name) return undefined;
  const verb = tokens.findIndex(
    (token, i) => i > name.last && i <= name.last + 4 && (leading.test(token.lemma) || token.lower === "led"),
  );
  return verb < 0
    ? undefined
    : partyIn(cast, { tokens, names, name, sentence: number }, [verb + 1, Math.min(verb + 7, tokens.length)]);
}

/** "She spoke for the Guild", "He heads the Guild": what a pronoun for the person leads. */
function pronounLeads(cast: Cast, { tokens, names }: NamedSentence, sentence: number): string | undefined {
  if (!/^(?:he|she)$/.test(tokens[0]?.lower ?? "")) return undefined;
  const verb = [1, 2, 3].find((at) => leading.test(tokens[at]?.lemma ?? "") || tokens[at]?.lemma === "speak");
  if (verb === undefined || (tokens[verb]?.lemma === "speak" && tokens[verb + 1]?.lower !== "for")) return undefined;
  const name = { first: 0, last: 0, text: "" };
  return partyIn(cast, { tokens, names, name, sentence }, [verb + 1, Math.min(verb + 8, tokens.length)]);
}

/** The surname of the only person without a party whom a sentence names. */
function lastPerson(cast: Cast, { tokens, names }: NamedSentence): string | undefined {
  const people = names
    .map((name) => tokens[name.last]?.lower ?? "")
    .filter((surname) => cast.people.has(surname) && !cast.people.get(surname)?.expert);
  return new Set(people).size === 1 ? people[0] : undefined;
}

/** "the Home Party leader", "the union's chief": a role with its party and without a name. */
function namedByRole(cast: Cast, { tokens, names }: NamedSentence, sentence: number): string | undefined {
  for (let role = 2; role < tokens.length; role++) {
    if (!isNoun(tokens[role]?.lower ?? "", "role") || tokens[role]?.pos !== "NOUN") continue;
    if (names.some((name) => name.first === role + 1 || name.last === role)) continue;
    let start = role;
    while (start > 0 && role - start < 7 && tokens[start]?.pos !== "DET") start--;
    if (tokens[start]?.lower !== "the" || tokens.slice(start + 1, role).some(({ pos }) => pos === "VERB")) continue;
    const name = { first: role, last: role, text: "" };
    const party = partyIn(cast, { tokens, names, name, sentence }, [start, role]);
    if (party) return party;
  }
  return undefined;
}

/** "Her Centre Union holds eleven seats": the organisation that a pronoun for the person owns. */
function ownedIn(cast: Cast, { tokens, names }: NamedSentence, sentence: number): string | undefined {
  const at = tokens.findIndex(
    (token, i) => /^(?:his|her)$/.test(token.lower) && names.some((name) => name.first === i + 1),
  );
  const name = names.find(({ first }) => at >= 0 && first === at + 1);
  return name && partyIn(cast, { tokens, names, name, sentence }, [name.first, name.last + 1]);
}
