import { isNegotiationAct, isUsable, type Act, type Case, type Claim, type Party, type Position } from "@parley/model";

type Role = Party["roles"][number];

/** A name's own clause: between it and the words that say what it does stand only these. */
const itself = String.raw`^,?(?: (?:which|who))?(?: (?:also|are|be|been|continu\w+|had|has|have|help\w*|is|now|offer\w*|still|to|was|were|will))*`;
const talks = String.raw`(?:the|these|this|those) (?:\p{L}+ )?(?:negotiations?|round|table|talks)\b`;
const accord = String.raw`(?:\p{L}+ ){0,3}(?:accord|agreement|ceasefire|contract|deal|exchange|pact|pause|peace|settlement|swap|talks|text|treaty|truce)s?\b`;
const middleman = "(?:broker|conciliator|facilitator|go-between|intermediar(?:y|ie)|mediator)s?";
const following = (...words: string[]): RegExp => new RegExp(words.join("|"), "iu");

/** Words right after a party's name that say what it is in the talks (English). */
const telling: readonly (readonly [Role, RegExp])[] = [
  [
    "observer",
    following(
      String.raw`${itself} (?:accepted|acts?|admitted|attend\w*|invited|participat\w+|present|sits? in|takes? part|took part)(?: (?:in|at|to) ${talks})? as (?:an )?observers?\b`,
      `${itself} (?:excluded|left out|shut out) (?:from|of) ${talks}`,
      `${itself}(?: not|n[’']t)(?: been)? (?:at|(?:a )?party to|invited to|part of|represented (?:at|in)|taking part in) ${talks}`,
    ),
  ],
  [
    "ratifier",
    following(
      `${itself} (?:must|(?:has|have|needs?) to|to)(?: \\p{L}+)? (?:approve|endorse|ratify) ${accord}`,
      String.raw`${itself} (?:a|the) (?:final say|right of approval)\b`,
      String.raw`^, whose (?:approval|consent|ratification)\b`,
    ),
  ],
  [
    "guarantor",
    following(
      String.raw`${itself},?(?: (?:accepted|acts?|acting|named|serv\w+|stands?) as| an?| one of the| the) guarantors?\b`,
    ),
  ],
  [
    "mediator",
    following(
      String.raw`${itself} mediat(?:e[ds]?|ing)\b`,
      `${itself} (?:broker|facilitat|host)(?:e?[ds]?|ing) (?:${talks}|${accord})`,
      String.raw`^,?(?: (?:which|who))?(?: (?:is|are|was|were|acts?|acting|serves?|serving)(?: as)?| an?| the)+ (?:\p{L}+ )?${middleman}(?=,|$| (?:and|between|for|in|of)\b)`,
      String.raw`^(?:['’]s?|, \p{L}+ whose)? (?:good offices|mediat(?:ion|ors?))\b`,
    ),
  ],
];

/** Words in a party's own name. */
const byName: readonly (readonly [Role, RegExp])[] = [
  ["mediator", /\b(?:conciliat(?:ion|ors?)|facilitators?|go-betweens?|mediat(?:ion|ors?))\b/i],
  ["guarantor", /\bguarantors?\b/i],
  ["observer", /\bobservers?\b/i],
];

const binding: ReadonlySet<Position["stance"]> = new Set(["demands", "refuses", "red-line", "accepts-if"]);

/** Acts of those who want something themselves. */
const pressing: ReadonlySet<Act> = new Set<Act>(["demand", "reject", "red-line"]);

/** Acts that put nothing forward: whoever only accuses or denies mediates nothing. */
const answering: ReadonlySet<Act> = new Set<Act>(["accuse", "deny", "confirm", "threaten", "no-comment"]);

/**
 * Says of proposed parties what they are in the talks: what a report says right after their name; else a party that
 * demands, refuses and conditions nothing, beside two that do, is taken for a mediator when it puts something forward
 * and for an observer when nothing like it is reported. Of a party that wants something itself only words that describe it
 * count, so that it stays in the deal. A party that a person recorded stays what it is.
 * @param entered - The parties that a person recorded.
 * @example withProposedRoles(subject, subject.parties).parties === subject.parties; // => false
 */
export function withProposedRoles(subject: Case, entered: readonly Party[]): Case {
  const bound = new Set([
    ...subject.positions.filter(({ stance }) => binding.has(stance)).map(({ party }) => party),
    ...holdersOf(subject, ({ act, status }) => pressing.has(act) && status === "current"),
  ]);
  const heard = new Set([
    ...subject.positions.map(({ party }) => party),
    ...holdersOf(subject, ({ act }) => isNegotiationAct(act) && !answering.has(act)),
  ]);
  const parties = subject.parties.map((party): Party => {
    if (entered.includes(party)) return party;
    const told = roleTold(party, subject, bound.has(party.id));
    if (told) return { ...party, roles: [told.role], note: `role proposed by rules, from the words “${told.words}”` };
    if (bound.has(party.id) || bound.size < 2) return party;
    return { ...party, roles: [heard.has(party.id) ? "mediator" : "observer"], note: silentNote };
  });
  return { ...subject, parties };
}

/** The parties that hold a claim of some kind. */
function holdersOf({ claims, parties }: Case, isOfKind: (claim: Claim) => boolean): string[] {
  const own = claims.filter((claim) => isUsable(claim) && isOfKind(claim));
  const holders = new Set(own.flatMap(({ holder }) => holder.toLowerCase().split("|")));
  return parties.filter((party) => namesOf(party).some((name) => holders.has(name))).map(({ id }) => id);
}

const silentNote = "role proposed by rules: it demands, refuses and conditions nothing in the reports";

/** Right before the name of a person who speaks for a party, or of the party; with a comma at the head of a sentence. */
const calledMediator =
  /(?<!\b(?:former |ex-))\b(?:arbitrator|conciliator|facilitator|go-between|mediator) $|(?<=^|[.!?\n]["”’]?\s*)(?:the|their) (?:\p{L}+ )?mediator, (?:the )?$/iu;

/** What takes a side out of the deal that wants something itself: it is so described, or mediates now. */
const describing = /^,(?!.*(?:broker|facilitat|host|mediat)ed\b)|(?:broker|facilitat|host|mediat)(?:es|s|ing)\b/i;

/** "Norda and the EU, who are mediating" tells it of both. */
const another = /^ and [\p{L}. ]{1,40}(?=, (?:which|who) (?:are|have)\b)/u;

/** How far from a name the words stand that describe it. */
const reach = 120;

function roleTold(
  party: Party,
  { reports, people }: Case,
  isBound: boolean,
): { readonly role: Role; readonly words: string } | undefined {
  for (const [role, words] of byName) if (words.test(party.name)) return { role, words: party.name };
  const names = [party.name, ...party.aliases];
  const spoken = people
    .filter((person) => person.party === party.id)
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  for (const { text = "" } of reports)
    for (const { before, after } of mentions(text, [...names, ...spoken])) {
      const words = calledMediator.exec(before)?.[0].trim();
      if (words !== undefined && !(words.includes(",") && (isBound || !after.startsWith(","))))
        return { role: "mediator", words };
    }
  for (const { text = "" } of reports)
    for (const { after } of mentions(text, names)) {
      const [sentence = ""] = after.replace(another, "").split(/[.;:!?\n]/);
      for (const [role, pattern] of telling) {
        const words = pattern.exec(sentence)?.[0];
        if (words !== undefined && (!isBound || describing.test(words))) return { role, words };
      }
    }
  return undefined;
}

/** The words before and after each place of some names; in small letters too, save an abbreviation: "us" is no state. */
function* mentions(
  text: string,
  names: readonly string[],
): Generator<{ readonly before: string; readonly after: string }> {
  const small = text.toLowerCase();
  for (const name of names) {
    const [found, sought] = /\p{Ll}/u.test(name) ? [small, name.toLowerCase()] : [text, name];
    for (let at = found.indexOf(sought); at >= 0; at = found.indexOf(sought, at + sought.length)) {
      const end = at + sought.length;
      if (/\p{L}/u.test(text[at - 1] ?? "") || /\p{L}/u.test(text[end] ?? "")) continue;
      yield { before: text.slice(Math.max(0, at - reach), at), after: text.slice(end, end + reach) };
    }
  }
}

/** In small letters: "the school board" may be a party of that name. */
function namesOf({ name, aliases }: Pick<Party, "name" | "aliases">): string[] {
  return [name, ...aliases].map((known) => known.toLowerCase());
}
