import { counted, listed, isNegotiatingParty, type Claim, type Finding, type Party } from "@parley/model";
import { holdersOf, nameIn, quotedWords } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

/** A party, mediator or guarantor of whom no position is recorded, although a deal may need its consent. */
export function noPositionRecorded({ subject }: FindingContext): Finding[] {
  const heard = new Set(
    subject.positions.filter((position) => position.stance !== "not-reported").map((position) => position.party),
  );
  return subject.parties
    .filter((party) => !heard.has(party.id))
    .map((party): Finding => {
      const role = party.roles.filter((other) => other !== "party");
      const as = role.length > 0 ? ` as ${listed(role)}` : "";
      return {
        code: "no-position-recorded",
        severity: "warning",
        message: `No position of ${party.name} is recorded, although it takes part${as}: its consent is unknown.`,
        question: `What does ${party.name} accept, and what not?`,
        refs: [party.id],
      };
    });
}

const promising = /\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|assur(?:e|es|ed|ing))\s+(?:to\s+)?(?:the\s+)?/gi;

/** To whom a promise is made: its target, else the party that stands right after a verb of promising (English). */
function promisees(parties: readonly Party[], { target, quote }: Claim): Party[] {
  if (target !== undefined) return holdersOf(parties, target);
  const told = [...quote.matchAll(promising)].map(({ index, 0: verb }) => quote.slice(index + verb.length));
  return parties.filter((party) => told.some((words) => nameIn(party, words) === 0));
}

/** A report that nearly all is agreed, beside issues that stand open in the same case. */
export function stateOfPlayConflict({ subject, claims, blocks }: FindingContext): Finding[] {
  const agreed = claims.filter(
    (claim) =>
      claim.act === "accept" &&
      (claim.issue === undefined || claim.issue.startsWith("process.")) &&
      holdersOf(subject.parties, claim.holder).filter(isNegotiatingParty).length > 1,
  );
  const open = new Set(
    blocks.value.routes.shown.flatMap((route) =>
      route.changes.flatMap((change) => ("issue" in change ? [change.issue] : [])),
    ),
  );
  if (agreed.length === 0 || open.size < 2) return [];
  const labels = subject.issues.filter((issue) => open.has(issue.id)).map((issue) => issue.label);
  return [
    {
      code: "state-of-play-conflict",
      severity: "warning",
      message: `${quotedWords(agreed[0]?.quote ?? "", 100)} stands beside ${counted(open.size, "issue")} that ${open.size === 1 ? "is" : "are"} not agreed on what is reported: ${listed(labels)}.`,
      question: `Which of the ${open.size} open issues are agreed, and in which words?`,
      refs: [...agreed.map((claim) => claim.id), ...open],
    },
  ];
}

/** A promise by a mediator or another third party to one side. */
export function sidePromise({ subject, claims }: FindingContext): Finding[] {
  return claims.flatMap((claim): Finding[] => {
    if (claim.act !== "promise") return [];
    const holders = holdersOf(subject.parties, claim.holder).filter((party) =>
      party.roles.some((role) => role !== "party"),
    );
    const targets = promisees(subject.parties, claim).filter(isNegotiatingParty);
    if (holders.length === 0 || targets.length !== 1) return [];
    return [
      {
        code: "side-promise",
        severity: "warning",
        message: `${listed(holders.map((party) => party.name))} is reported to have promised ${targets[0]?.name}: ${quotedWords(claim.quote, 140)}. A promise to one side weighs on what that side will settle for.`,
        question: `What exactly did ${listed(holders.map((party) => party.name))} promise ${targets[0]?.name}, and does it still stand?`,
        refs: [claim.id],
      },
    ];
  });
}
