import { formulaIssues, isNegotiatingParty, listed, quoted, type Case, type Finding, type Party } from "@parley/model";
import { neededConsents } from "../deal-space/required-consents.ts";
import { groupBy } from "../matrix/group-by.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { claimIssue } from "../movement/claim-issue.ts";
import { partyNames } from "../pressure/party-names.ts";
import { checklistWords, missingKinds, stepKind } from "../sequence/deal-checklists.ts";
import { wholeOrder } from "../sequence/proposed-orders.ts";
import { issueLabel, nameIn, optionLabel } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";
import { orderedSteps } from "./order-findings.ts";
import { namedOutsiders } from "./named-outsiders.ts";

/** What third parties are asked for: to stand surety, to watch, to ratify. Moves on it that name one rely on that one. */
const thirdPartyMatter = /^(?:security\.guarantee|monitoring\.|implementation\.ratification)/;
const asking = new Set(["accept", "concede", "condition", "demand", "offer"]);

/**
 * What a deal needs from somebody who does not negotiate, and who has not spoken on it: an option that names its
 * consent, an analyst's judgement that it has a veto, a step that it would carry out, watch or answer for, and
 * guarantees, monitoring or ratification that a statement expects of it by name, also of somebody who is no party of the
 * case at all; and ratification by whom nobody recorded. A package that relies on it is not yet acceptable to all.
 */
export function consentMissing(context: FindingContext): Finding[] {
  const { subject } = context;
  const needs = [...optionNeeds(subject), ...stepNeeds(subject), ...claimNeeds(context)];
  const found = [...groupBy(needs, ({ issue }) => issue)].map(([issue, all]) => {
    const parties = neutralOrder(subject.parties.filter(({ id }) => all.some(({ party }) => party === id)));
    const outsiders = [...new Set(all.flatMap(({ outsider }) => outsider ?? []))];
    const each = [...parties.map(({ name }) => name), ...outsiders].toSorted();
    const names = listed(each);
    const unknown = outsiders.length === 0 ? "" : ` Not among the parties of this case: ${listed(outsiders)}.`;
    const matter = issueLabel(subject.issues, issue);
    const options = [...new Set(all.flatMap(({ option }) => option ?? []))];
    const labels = options.map((option) => quoted(optionLabel(subject.issues, issue, option)));
    const part = labels.length === 0 ? "" : ` (${listed(labels, "or")})`;
    const have = listed([...new Set(all.map(({ by }) => by))].sort());
    return {
      code: "consent-missing",
      severity: "warning",
      message: `On ${matter}${part} a package relies on ${names}, as ${have} have it, and no position of ${each.length === 1 ? names : "theirs"} is recorded there: such a package is not yet acceptable to all.${unknown}`,
      question: `What would ${listed(each, "or")} undertake on ${matter}, and on what conditions?`,
      refs: [...new Set([issue, ...parties.map(({ id }) => id), ...all.flatMap(({ refs }) => refs)])],
    } satisfies Finding;
  });
  return [...found, ...ratifierMissing(subject)];
}

/** Ratification that an order of steps has or deals of its kind need, where nobody is recorded as ratifying. */
function ratifierMissing(subject: Case): Finding[] {
  const named = subject.steps.filter((step) => stepKind(subject, step) === "ratification");
  const isKnown = subject.parties.some(({ roles }) => roles.includes("ratifier"));
  if (isKnown || named.some(({ by = [] }) => by.length > 0)) return [];
  const lacking = orderedSteps(subject).flatMap(({ id, steps }) =>
    missingKinds(subject, steps).sources.flatMap(({ source, kinds }) =>
      kinds.includes("ratification") ? [{ order: id, source }] : [],
    ),
  );
  const [first] = lacking;
  if (!first && named.length === 0) return [];
  const by =
    named.length > 0 ? "as steps have it" : checklistWords([{ source: first!.source, kinds: ["ratification"] }]);
  return [
    {
      code: "consent-missing",
      severity: "warning",
      message: `A package needs ratification, ${by.charAt(0).toLowerCase()}${by.slice(1).replace(/: ratification\.$/, "")}, and nobody is recorded as ratifying: no package is yet acceptable to all.`,
      question: "Who has to ratify, by what vote, and have they said anything?",
      refs: [...lacking.map(({ order }) => order).filter((id) => id !== wholeOrder), ...named.map(({ id }) => id)],
    },
  ];
}

/** One need of the word of a party that has not given it. */
interface Need {
  /** Its id. */
  readonly party?: string;
  /** The name of somebody who is no party of the case. */
  readonly outsider?: string;
  readonly issue: string;
  readonly option?: string;
  /** What says so. */
  readonly by: "options" | "steps" | "statements";
  readonly refs: readonly string[];
}

function optionNeeds(subject: Case): Need[] {
  const spoken = new Set(
    subject.positions
      .filter(({ stance }) => stance !== "not-reported")
      .flatMap(({ party, issue, options = [] }) => options.map((option) => `${issue} ${option} ${party}`)),
  );
  const third = new Set(subject.parties.filter((party) => !isNegotiatingParty(party)).map(({ id }) => id));
  return [...neededConsents(subject)].flatMap(([key, parties]) => {
    const [issue = "", option = ""] = key.split(" ");
    return parties
      .filter((party) => third.has(party) && !spoken.has(`${key} ${party}`))
      .map((party) => ({ party, issue, option, by: "options" as const, refs: [] }));
  });
}

function stepNeeds(subject: Case): Need[] {
  return subject.steps.flatMap(({ id, by = [], verifiedBy = [], guaranteedBy = [], issue }) =>
    issue === undefined
      ? []
      : [by, verifiedBy, guaranteedBy]
          .flat()
          .filter((party) => isSilentThird(subject, party, issue))
          .map((party) => ({ party, issue, by: "steps" as const, refs: [id] })),
  );
}

function claimNeeds({ subject, claims }: FindingContext): Need[] {
  const matters = new Map(subject.issues.map((issue) => [issue.id, thirdPartyMatter.test(issue.vocabulary ?? "")]));
  const issueOf = claimIssue(subject);
  const names = partyNames(subject);
  return claims.flatMap((claim) => {
    const { id, act, quote, status } = claim;
    const issue = issueOf(claim) ?? "";
    return asking.has(act) && status === "current" && matters.get(issue)
      ? subject.parties
          .filter((party) => nameIn(party, quote) !== undefined && isSilentThird(subject, party.id, issue))
          .map((party): Need => ({ party: party.id, issue, by: "statements", refs: [id] }))
          .concat(
            namedOutsiders(names, quote).map((outsider) => ({
              outsider,
              issue,
              by: "statements",
              refs: [id],
            })),
          )
      : [];
  });
}

/** Whether a party does not negotiate and has said nothing on an issue. */
function isSilentThird({ parties, positions }: Case, id: string, issue: string): boolean {
  const party: Party | undefined = parties.find((one) => one.id === id);
  if (!party || isNegotiatingParty(party)) return false;
  return !positions.some(
    (position) =>
      position.party === id &&
      position.stance !== "not-reported" &&
      (position.issue === issue || (position.require !== undefined && formulaIssues(position.require).includes(issue))),
  );
}
