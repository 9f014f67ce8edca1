import type { ripenessSigns } from "@parley/model";

/** A field of meaning: English words that speak for or against one sign of ripeness. */
export interface WordField {
  readonly id: string;
  readonly sign: (typeof ripenessSigns)[number];
  readonly points: "for" | "against";
  /**
   * Alternatives as in a regular expression; `A ~ B`: both, in either order, at most five words apart in one clause.
   */
  readonly pattern: string;
  /** `effect`: who bears it is its object ("hit X"); `state`: its subject or owner ("X is weary"). */
  readonly of: "state" | "effect";
  /** Words of the same clause that make it speak of something else. */
  readonly except?: string;
  readonly match: readonly string[];
  readonly noMatch: readonly string[];
}

const econ =
  "econom(?:y|ies)|economic (?:position|situation|outlook|conditions)|growth|currency|revenues?|sales|earnings|profits?|exports?|output|production|budget|finances|reserves|margins?|incomes?|savings|market share|share price|bookings|tax receipts|morale|strike fund";
const down =
  "weak(?:er|en(?:s|ed|ing)?)?|slow(?:s|er|ed|ing)?|shr[iau]nk(?:s|ing)?|f[ae]ll(?:s|en|ing)?|declin(?:es?|ed|ing)|drop(?:s|ped|ping)?|contract(?:s|ed|ing)|stagnat\\w+|collaps\\w+|plung\\w+|slump\\w*|lost|losing|dwindl\\w+|strain(?:s|ed|ing)?|suffer\\w*|crippled|hurt(?:ing)?|squeezed|drained|vulnerable|fragile|precarious|in recession|in crisis|empty|low";
const harm =
  "deficit|inflation|debts?|unemployment|shortages?|casualt(?:y|ies)|losses|death toll|arrears|costs|bills|layoffs|bankruptc(?:y|ies)|hardship";
const up =
  "gr[eo]w(?:s|ing|n)?|r[io]s(?:e|es|ing|en)|mount(?:s|ed|ing)?|heavy|heavier|soar\\w*|widen\\w*|climb\\w*|swell\\w*|spiral\\w*|pil(?:e|ed|ing) up|unsustainable|unbearable|severe|steep|huge|enormous|staggering|crippling|high|higher|increas(?:e|es|ed|ing)";
const fight =
  "war|conflict|strike|dispute|fighting|stoppage|lockout|blockade|attacks|strikes|campaign|tariffs?|boycott|delays?|stalemate|occupation";
const means =
  "money|cash|men|manpower|soldiers|ammunition|fuel|food|staff|power|funds|parts|supplies|recruits|time and money";

/**
 * Words of cost, losses, stalemate, exhaustion, sanctions, a way out and a spokesman. They find evidence for a person
 * to judge and answer nothing by themselves. English; each field's examples are its test.
 */
export const wordFields: readonly WordField[] = [
  {
    id: "economy-down",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern: `${econ} ~ ${down}`,
    match: [
      "Freedonia's economy is getting weaker",
      "falling sales at the Port",
      "growth is slowing",
      "the carrier's economic position looks ever more fragile",
    ],
    noMatch: ["growth was strong", "a budget of five million"],
  },
  {
    id: "harm-up",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern: `${harm} ~ ${up}`,
    match: ["the deficit is growing", "heavy losses for the carriers", "mounting costs"],
    noMatch: ["the deficit was closed", "losses were covered"],
  },
  {
    id: "dear",
    sign: "hurting",
    points: "for",
    of: "effect",
    pattern:
      "cost(?:s|ing)? ~ a great deal|a lot|dear|dearly|heavily|(?:each|every)(?: \\w+)? (?:day|week|month)|(?:millions?|billions?|\\d[\\d.,]*)(?: \\w+){0,2} (?:a|per|each|every) (?:day|week|month)",
    match: ["the strikes cost a great deal", "the stoppage is costing the Port 3 million a day"],
    noMatch: ["the rise would cost 40 million a year", "at low cost"],
  },
  {
    id: "costly",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern: `costly|expensive ~ ${fight}`,
    match: ["a costly war for Freedonia"],
    noMatch: ["an expensive building"],
  },
  {
    id: "losing",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern:
      "los(?:e|es|ing|t)(?! track) ~ (?:a|per|each|every) (?:day|week|month)|heavily|men|soldiers|troops|lives|money|wages|customers|orders|jobs|revenue|income|market share",
    match: ["the union's members are losing wages", "Freedonia lost thousands of men"],
    noMatch: ["they lost the vote", "they lost track of the men"],
  },
  {
    id: "suffering",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern:
      "suffer(?:s|ed|ing)?|bleed(?:s|ing)?|struggl(?:e|es|ed|ing) ~ losses|casualties|damage|shortages?|costs?|hardship|blackouts?|setbacks?|defeats?|badly|heavily|to pay|to survive|to cope|to fill",
    match: ["Sylvania has suffered blackouts"],
    noMatch: ["Sylvania suffered no fools"],
  },
  {
    id: "exhaustion",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern: `exhaust(?:ed|ion|ing)|tired of (?:the |this )?(?:${fight})|losing patience|at a loss(?! for)|war[- ]wear(?:y|iness)|weary|weariness|fatigue[d]?|overstretched|stretched thin|drained|depleted|running (?:out of|low|short)|short of (?:${means})|cash[- ]strapped`,
    match: ["the members are exhausted", "both are tired of the conflict", "Freedonia is running out of money"],
    noMatch: ["a long meeting"],
  },
  {
    id: "cannot-afford",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern:
      "(?:cannot|can't|could not|couldn't|unable to|no longer(?: able to)?) (?:afford|sustain|bear|hold out|go on|keep this up|withstand)",
    match: ["the company cannot afford another week"],
    noMatch: ["the company can hold out"],
  },
  {
    id: "strain",
    sign: "hurting",
    points: "for",
    of: "state",
    pattern:
      "(?:under|mounting|growing|heavy|severe|increasing|intense|economic|financial) (?:\\w+ )?(?:strain|pressure|hardship|pain|distress)|under (?:\\w+ ){0,2}(?:strain|pressure|sanctions)",
    match: [
      "growing pressure on Sylvania",
      "the Liberals are under the greatest pressure",
      "the union is under financial strain",
    ],
    noMatch: ["they would press Sylvania"],
  },
  {
    id: "sanctions",
    sign: "hurting",
    points: "for",
    of: "effect",
    pattern:
      "sanctions|tariffs|embargo|blockade|boycott|duties ~ bit(?:e|es|ing)|hit(?:s|ting)?|hurt(?:s|ing)?|squeez\\w+|crippl\\w+|cost(?:s|ing)?|damag(?:es?|ed|ing)|harm(?:s|ed|ing)?|weaken\\w*|strangl\\w+|starv\\w+",
    match: ["the sanctions hurt Freedonia", "tariffs have hit Sylvania's farmers"],
    noMatch: ["the sanctions were lifted"],
  },
  {
    id: "toll",
    sign: "hurting",
    points: "for",
    of: "effect",
    pattern: "tak(?:es?|ing|en)|took ~ (?:a|its|their|heavy) toll",
    match: ["the war is taking its toll on Freedonia"],
    noMatch: ["drivers take the toll road"],
  },
  {
    id: "can-hold-out",
    sign: "hurting",
    points: "against",
    of: "state",
    pattern:
      "(?:can|could|able to|prepared to|ready to) (?:\\w+ )?(?:hold out|afford to wait|sustain (?:it|this)|withstand|absorb|weather|outlast)|in no hurry|time is on|resilient|little (?:effect|impact|pain)",
    match: ["the union can hold out for months", "Freedonia is in no hurry"],
    noMatch: ["the company cannot afford it", "they could afford to pay more"],
  },
  {
    id: "stalemate",
    sign: "cannot-win",
    points: "for",
    of: "state",
    pattern:
      "stalemate|standstill|no (?:military|battlefield) (?:solution|victory)|cannot (?:win|prevail|be won)|can't win|unwinnable|neither (?:side )?can (?:win|prevail)|war of attrition|given up hope of (?:victory|winning)",
    except: "talks|negotiations?|round",
    match: ["Freedonia cannot win", "there is no military solution", "the front is at a standstill"],
    noMatch: ["the talks are at a standstill"],
  },
  {
    id: "winning",
    sign: "cannot-win",
    points: "against",
    of: "state",
    pattern:
      "(?:is|are|keeps?|still) (?:\\w+ )?(?:winning|advancing|gaining ground|prevailing)|upper hand|(?:will|can) (?:still |soon )?(?:win|prevail)|certain of victory|confident of (?:victory|winning)|on the offensive",
    match: ["Freedonia is gaining ground", "the union has the upper hand"],
    noMatch: ["they cannot win"],
  },
  {
    id: "way-out",
    sign: "way-out",
    points: "for",
    of: "state",
    pattern:
      "(?:ready|willing|prepared|open) (?:for|to) (?:\\w+ )?(?:talks?|talk|negotiat\\w+|compromise|settle|a (?:deal|compromise|settlement)|dialogue)|way out|off-ramp|common ground|within reach|face-saving|(?:deal|agreement|settlement|compromise|accord) (?:is|was|seems?|looks?|appears?) (?:\\w+ )?(?:possible|close|near|likely|at hand|in sight|achievable)|(?:truce|deal|agreement|compromise|settlement|ceasefire|accord) (?:could|would|can|may|might) (?:serve|suit|benefit|help) (?:both|all|each|everyone|the two)|(?:war|conflict|strike|dispute|fighting|stoppage|lockout|blockade|crisis) (?:\\w+ ){0,2}?(?:had to|has to|must|should|needs to) (?:end|stop|be (?:ended|settled|resolved))",
    match: ["the union is ready to compromise", "a truce could serve both", "the war had to end"],
    noMatch: ["the talks went on", "the deal would serve the Council merely to win time"],
  },
  {
    id: "no-way-out",
    sign: "way-out",
    points: "against",
    of: "state",
    pattern:
      "no (?:point|sense|use) in (?:talking|negotiating|talks|further|going on|continuing|meeting)|no way out|no (?:prospect|chance|hope) of (?:an? )?(?:deal|agreement|settlement|compromise|peace)|nothing to (?:discuss|talk about|negotiate)|(?:rules?|ruled|ruling) out (?:talks|negotiations|any compromise|a compromise|a deal)|(?:will|would) not (?:negotiate|compromise)|(?:far|miles|worlds) apart|too much (?:hope|optimism)",
    match: ["there is no point in talking", "the sides are far apart"],
    noMatch: ["no point was raised"],
  },
  {
    id: "spokesman",
    sign: "spokesman",
    points: "for",
    of: "state",
    pattern:
      "(?:authori[sz]|mandat|empower)ed to (?:negotiate|sign|speak|settle|conclude)|full (?:negotiating )?(?:powers|mandate)|(?:a|the|clear|strong|negotiating) mandate (?:to|from|for)|plenipotentiary|(?:chief|lead) negotiator|(?:head|leader) of the delegation",
    match: ["the envoy is authorised to sign", "a mandate from its members"],
    noMatch: ["the mandate of the mission"],
  },
  {
    id: "no-spokesman",
    sign: "spokesman",
    points: "against",
    of: "state",
    pattern:
      "(?:no|without an?|without|lacks? an?|lacks? the) (?:mandate|authority|powers?) to (?:negotiate|sign|speak|settle|conclude|decide)|mandate (?:has |had )?(?:expired|ended|run out)|(?:cannot|does not|do not) speak for|divided (?:leadership|over who)|rival (?:leaders|factions|delegations|governments)",
    match: ["the envoy has no authority to sign", "the union's mandate has expired"],
    noMatch: ["the mandate was renewed"],
  },
];
