/** What a person recorded, before and after the one change that earns a finding. */
export interface RecordedPair {
  readonly code: string;
  /** What the change does. */
  readonly says: string;
  readonly without: object;
  readonly earned: object;
}

/** A claim of the Union in the report of {@link harbour}. */
export const claimOf = (id: string, quote: string, more: object = {}) => ({
  id,
  report: "r1",
  quote,
  holder: "Union",
  act: "demand",
  ...more,
});
const report = {
  id: "r1",
  title: "Harbour talks",
  publisher: "Post",
  date: "2026-03-01",
  text: "The Union demands six per cent. The Port refuses six per cent.",
};
/** The claims of {@link harbour}. */
export const claims = [
  claimOf("c1", "The Union demands six per cent"),
  claimOf("c2", "The Port refuses six per cent", { holder: "Port", act: "reject" }),
];
const union = { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] };
const port = { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"], claims: ["c2"] };
const parties = [
  { id: "union", name: "Union" },
  { id: "port", name: "Port" },
];
const issues = [{ id: "pay", label: "Pay", options: ["five", "six"] }];

/** The case that every pair starts from. */
export const harbour = {
  format: "parley-case",
  version: 1,
  title: "Harbour",
  parties,
  reports: [report],
  claims,
  issues,
  positions: [union, port],
};

const ended = { id: "s1", by: "union", text: "the strike ends", proposal: "port" };
const paid = { id: "s2", by: "port", text: "the rise is paid", proposal: "port" };
const after = (step: string) => ({ after: [{ step, edge: "completion" }] });
const hard = { irreversible: true };
const needed = ["dispute-handling", "monitoring", "ratification"].map((kind) => ({ ...paid, id: kind, kind }));

const council = { id: "council", name: "Council", roles: ["ratifier"] };
const line = { party: "council", stance: "refuses", issue: "pay", options: ["six"], basis: "inferred" };
const ratified = { parties: [...parties, council], positions: [union, port, { ...line, id: "C1" }] };
const strike = { id: "strike", label: "Strike", vocabulary: "labour.strike", options: ["called-off", "continues"] };
const draft = (options: object) => ({ packages: [{ id: "draft", label: "Draft", options }] });

const question = (id: string, more: object = {}) => ({
  id,
  question: `Will ${id} happen?`,
  rule: "the Gazette reports it",
  closes: "2026-03-31",
  ...more,
});
const rival = (id: string, probability: number, more: object = {}) =>
  question(id, { rivals: "end", updates: [{ by: "A. Analyst", date: "2026-03-01", probability }], ...more });

/** What was recorded beside a report, each with the one change that a finding follows. */
export const recordedPairs: readonly RecordedPair[] = [
  {
    code: "lost-quote",
    says: "the words of a claim go from its report",
    without: {},
    earned: { reports: [{ ...report, text: "The Union demands six per cent." }] },
  },
  {
    code: "uncited-position",
    says: "a position loses its claim",
    without: {},
    earned: { positions: [union, { ...port, claims: [] }] },
  },
  {
    code: "unlisted-claim",
    says: "a position names a claim that the case does not hold",
    without: {
      claims: [],
      positions: [
        { ...union, claims: [] },
        { ...port, claims: [] },
      ],
    },
    earned: {
      claims: [],
      positions: [
        { ...union, claims: ["c1"] },
        { ...port, claims: [] },
      ],
    },
  },
  {
    code: "unreviewed",
    says: "a claim is only a suggestion",
    without: { claims: [{ ...claims[0], review: { state: "accepted" } }, claims[1]] },
    earned: { claims: [{ ...claims[0], review: { state: "suggested" } }, claims[1]] },
  },
  {
    code: "contradictory-dates",
    says: "a vote that follows the signing is dated before it",
    without: { events: events("2026-06-01") },
    earned: { events: events("2026-04-01") },
  },
  {
    code: "impossible-timetable",
    says: "a step must be complete before what it waits for can begin",
    without: { steps: dated("../2026-05-11") },
    earned: { steps: dated("../2026-05-09") },
  },
  {
    code: "missing-step",
    says: "an order loses the monitoring that deals of its kind need",
    without: { deal: "trade", steps: needed },
    earned: { deal: "trade", steps: needed.filter(({ kind }) => kind !== "monitoring") },
  },
  {
    code: "worst-moment",
    says: "what answers a step that is hard to take back comes after it",
    without: { steps: [{ ...ended, ...hard, counters: ["s2"], ...after("s2") }, paid] },
    earned: {
      steps: [
        { ...ended, ...hard, counters: ["s2"] },
        { ...paid, ...after("s1") },
      ],
    },
  },
  {
    code: "ambiguous-order",
    says: "the order of two steps goes, one of them hard to take back",
    without: {
      steps: [
        { ...ended, ...hard },
        { ...paid, ...after("s1") },
      ],
    },
    earned: { steps: [{ ...ended, ...hard }, paid] },
  },
  {
    code: "lacks-ratifiability",
    says: "a package takes the option that the ratifier refuses",
    without: { ...ratified, ...draft({ pay: "five" }) },
    earned: { ...ratified, ...draft({ pay: "six" }) },
  },
  {
    code: "unanswered-power-shift",
    says: "a package takes the option that changes who could do what later",
    without: { issues: [...issues, strike], ...draft({ strike: "continues" }) },
    earned: { issues: [...issues, strike], ...draft({ strike: "called-off" }) },
  },
  {
    code: "forecast-unresolved",
    says: "the closing date of a question lies before the day on which it is asked",
    without: { forecasts: [question("deal")] },
    earned: { forecasts: [question("deal", { closes: "2026-03-05" })] },
  },
  {
    code: "rivals-do-not-sum",
    says: "rival outcomes no longer add up",
    without: { forecasts: [rival("deal", 0.5), rival("rest", 0.5, { isRest: true })] },
    earned: { forecasts: [rival("deal", 0.5), rival("rest", 0.4, { isRest: true })] },
  },
  {
    code: "third-outcome-missing",
    says: "no question stands for the rest of the outcomes",
    without: { forecasts: [rival("deal", 0.5), rival("break", 0.3), rival("rest", 0.2, { isRest: true })] },
    earned: { forecasts: [rival("deal", 0.5), rival("break", 0.3)] },
  },
  {
    code: "forecast-without-rule",
    says: "the rule only repeats the question",
    without: { forecasts: [question("deal", { rule: "the Gazette reports that deal happened" })] },
    earned: { forecasts: [question("deal", { rule: "deal happen" })] },
  },
];

function events(vote: string) {
  return [
    { id: "signing", label: "Signing", when: "2026-05-01" },
    { id: "vote", label: "Vote", when: vote, after: ["signing"] },
  ];
}

function dated(window: string) {
  return [
    { ...ended, window: "2026-05-10/.." },
    { ...paid, window, ...after("s1") },
  ];
}
