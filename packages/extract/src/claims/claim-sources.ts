import type { SourceStep } from "../chain/chain-of.ts";
import { reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { actWords } from "./act-words.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Attribution } from "./attribution.ts";
import { quotationsOf } from "./quotations.ts";
import type { Unit } from "./unit.ts";

/**
 * Who passed the words of a unit on: its speaker, whoever speaks in it, and the sources around them.
 * @param inherited - The speaker carried from the sentence before.
 * @example readReport(canonicalText("Ann Lee called it “a joke”.", "text"), { parties: [] }).claims.length; // => 1
 */
export function sourcesOf(unit: Unit, scene: Scene, inherited: Attribution | undefined): SourceStep[] {
  const expertPassed =
    !unit.attribution &&
    inherited?.actor.kind === "expert" &&
    unit.clause &&
    actWords(scene.tokens, unit.clause) !== undefined &&
    unit.clause.subject &&
    actorOf(unit.clause.subject, scene)?.party;
  const voice = unit.attribution ?? (expertPassed ? undefined : inherited);
  const own: SourceStep[] = [
    ...(scene.speaker && !scene.cast.people.get(scene.speaker.split(" ").at(-1)?.toLowerCase() ?? "")?.reporter
      ? [{ actor: { kind: "person" as const, who: scene.speaker }, cue: ":", basis: "inherited" as const, outer: true }]
      : []),
    ...ownVoice(unit, scene),
    ...(unit.others ?? []).map(({ actor, cue }) => ({ actor, cue, basis: "explicit" as const })),
  ];
  if (!voice || (isParty(voice.actor) && voice.reach === "complement" && !plainlySaid.test(voice.cue))) return own;
  // "according to a person briefed on the talks": who was briefed is the one who says it.
  if (own.some(({ actor }) => actor.who.startsWith(`${voice.actor.who} `))) return own;
  const pronoun = voice.actor.indirect && voice.actor.kind === "person";
  return [
    ...own,
    {
      actor: voice.actor,
      cue: voice.cue,
      basis: voice === inherited || pronoun ? "inherited" : "explicit",
      quoted: /^["“]$/.test(scene.tokens[unit.first]?.text ?? ""),
    },
  ];
}

/** A party by itself; a full name of which the text tells nothing else is somebody's. */
function isParty({ kind, party, who }: Actor): boolean {
  return kind === "party" && !(party === who && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}$/u.test(who));
}

/** What a party merely says is passed on; what it insists on, claims or proposes is its own act. */
const plainlySaid =
  /^(?:say|says|said|tells?|told|writes?|wrote|adds?|added|,|:|stress(?:es|ed)|not(?:es|ed)|recall(?:s|ed)|state[sd]?|explain(?:s|ed)|consider(?:s|ed)|argue[sd]?)$/;

const reserved = /^(?:insist|agree|claim|propose|announce|signal|confirm|deny)$/;

/** What papers do: "its latest letter stops at nine percent". */
const contains =
  /^(?:contain|stop|require|ask|demand|offer|propose|call|set|put|list|mention|speak|provide|promise|warn|accuse|include)$/;

/** Verbs by which somebody says what he thinks of a matter, whatever follows them. */
const judging = /^(?:call|describe|hail|praise|label|dub|brand|deem|regard|find|hold|liken|slam|denounce)$/;

/** "spoke of a misunderstanding", "sees it the other way round": saying and thinking without a clause of its own. */
const voicing = /^(?:speak|talk|see|put|remember|give|doubt|suspect|figure)$/;

/** Whoever speaks in the unit itself: an outlet that details, a person who calls something names or is quoted in part. */
function ownVoice({ clause, last, attribution }: Unit, scene: Scene): SourceStep[] {
  if (!clause?.subject) return [];
  // "Ann Lee said she hoped for a deal": the pronoun is the speaker, who is named already.
  if (attribution && /^(?:he|she|it|they)$/.test(scene.tokens[clause.subject[1]]?.lower ?? "")) return [];
  const { lemma, head, passive } = clause.verb;
  const vouches =
    /^(?:confirm|admit|acknowledge)$/.test(lemma) &&
    /^(?:that|only)$/.test(scene.tokens[clause.verb.last + 1]?.lower ?? "");
  const quotes = !attribution && quotesInPart(scene.tokens, clause.verb.last, last);
  if (passive || (reserved.test(lemma) && !vouches && !quotes)) return [];
  const reports = reportingLexicon.at(scene.tokens, head, head + 1).length > 0;
  const own = judging.test(lemma) || quotes;
  if (!contains.test(lemma) && !own && !reports && !voicing.test(lemma)) return [];
  const actor = actorOf(clause.subject, scene);
  if (!actor) return [];
  const paper = actor.kind === "document" && actor.party !== undefined && contains.test(lemma);
  const speaks = vouches
    ? /^(?:person|official|anonymous)$/.test(actor.kind)
    : (own && /^(?:official|anonymous)$/.test(actor.kind)) ||
      (voicing.test(lemma) && /^(?:person|expert)$/.test(actor.kind)) ||
      (own &&
        actor.kind === "party" &&
        (!isParty(actor) || (quotes && /\p{Ll}{3,}$/u.test(actor.who) && / /.test(actor.who)))) ||
      ((own || reports) && /^(?:person|expert|outlet|wire)$/.test(actor.kind));
  if (!paper && !speaks) return [];
  return [{ actor, cue: scene.tokens[head]?.text ?? "", basis: actor.indirect ? "inherited" : "explicit" }];
}

/** A few quoted words after the verb: promises "white smoke or no smoke"; one doubted noun, the "independence", is none. */
function quotesInPart(tokens: readonly Token[], verb: number, last: number): boolean {
  return quotationsOf(tokens).some(
    ({ open, close }) =>
      open > verb && close <= last + 2 && (close - open > 2 || (close - open > 1 && tokens[open - 1]?.pos !== "DET")),
  );
}
