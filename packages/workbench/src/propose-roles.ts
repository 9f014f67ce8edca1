import { isNegotiationAct, isUsable, type Act, type Case, type Claim, type Party, type Position } from "@parley/model";

type Role = Party["roles"][number];

/** Words right after a party's name that say what it is in the talks (English). */
const telling: readonly (readonly [Role, RegExp])[] = [
  [
    "observer",
    /\bas (?:an )?observers?\b|\bobserver status\b|^,? ?(?:which |who )?(?:is|are|was|were|has been|have been)(?: not|n[’']t) (?:at the (?:table|talks)|invited|part of the (?:talks|negotiations)|(?:a )?party to the (?:talks|negotiations)|represented at|taking part)\b|\b(?:excluded|left out|shut out) (?:from|of) the (?:negotiations|table|talks)\b/i,
  ],
  [
    "ratifier",
    /\b(?:must|has to|have to|needs? to|will have to|is to|are to)(?: \w+)? (?:ratify|approve|endorse)\b|\b(?:ratif\w+|final say|right of approval)\b/i,
  ],
  ["guarantor", /\bas (?:an? |the )?guarantors?\b|\bguarantor (?:of|state|power)/i],
  [
    "mediator",
    /\b(?:mediat(?:es|ed|ing|ors?|ion)|brokers?|brokered|brokering|facilitat(?:es|ed|ing|ors?)|go-between|intermediar(?:y|ies)|good offices|host(?:s|ed|ing) (?:the |this |these )?(?:talks|negotiations|round))\b/i,
  ],
];

const binding: ReadonlySet<Position["stance"]> = new Set(["demands", "refuses", "red-line", "accepts-if"]);

/** Acts of those who want something themselves. */
const pressing: ReadonlySet<Act> = new Set<Act>(["demand", "reject", "red-line"]);

/** Acts that put nothing forward: whoever only accuses or denies mediates nothing. */
const answering: ReadonlySet<Act> = new Set<Act>(["accuse", "deny", "confirm", "threaten", "no-comment"]);

/**
 * Says of proposed parties what they are in the talks: what a report says right after their name; else a party that
 * demands, refuses and conditions nothing, beside two that do, is taken for a mediator when it puts something forward
 * and for an observer when nothing like it is reported. A party that a person recorded stays what it is.
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
  const named = new Set(subject.parties.flatMap(namesOf));
  const parties = subject.parties.map((party): Party => {
    if (entered.includes(party)) return party;
    const told = roleTold(party, subject, named);
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

/** Right before the name of a person who speaks for a party, or of the party. */
const calledMediator = /\b(?:arbitrator|conciliator|facilitator|go-between|mediator),? $/;

/** How far after a name the words stand that describe it. */
const reach = 60;

function roleTold(
  party: Party,
  { reports, people }: Case,
  named: ReadonlySet<string>,
): { readonly role: Role; readonly words: string } | undefined {
  for (const [role, words] of telling) if (words.test(party.name)) return { role, words: party.name };
  const names = namesOf(party);
  const called = [...names, ...people.filter((person) => person.party === party.id).flatMap(namesOf)];
  const texts = reports.map((report) => (report.text ?? "").toLowerCase());
  for (const text of texts)
    for (const name of called)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const words = calledMediator.exec(text.slice(Math.max(0, at - reach), at))?.[0];
        if (words !== undefined) return { role: "mediator", words: words.trim() };
      }
  for (const text of texts)
    for (const name of names)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const after = describing(text.slice(at + name.length, at + name.length + reach), named, names);
        for (const [role, pattern] of telling) {
          const words = pattern.exec(after)?.[0];
          if (words !== undefined && isWord(text, at, name)) return { role, words };
        }
      }
  return undefined;
}

/** What follows a name until the sentence ends or somebody else is named. */
function describing(after: string, named: ReadonlySet<string>, own: readonly string[]): string {
  const [sentence = ""] = after.split(/[.;:!?\n]/);
  const others = [...named].filter((name) => !own.includes(name)).map((name) => sentence.indexOf(name));
  const end = Math.min(sentence.length, ...others.filter((at) => at >= 0));
  return sentence.slice(0, end);
}

function isWord(text: string, at: number, name: string): boolean {
  return !/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[at + name.length] ?? "");
}

/** In small letters: "the school board" may be a party of that name. */
function namesOf({ name, aliases }: Pick<Party, "name" | "aliases">): string[] {
  return [name, ...aliases].map((known) => known.toLowerCase());
}
