import { counted, listed, quoted, type Case, type Finding, type ToldThreat } from "@parley/model";
import { dateWords } from "../wording/date-words.ts";
import { partyName, shortened } from "../wording/words.ts";
import { pressureEvidence, type SignedEvidence } from "../pressure/pressure-evidence.ts";
import type { FindingContext } from "./finder.ts";

/** A threat that hangs on a condition but names no deadline: whom it was told, whom it is about, what it would cost. */
export function ultimatumWithoutDeadline({ subject, threats }: FindingContext): Finding[] {
  const goingOn = costsOfGoingOn(subject);
  return threats.threats
    .filter(({ status, isConditional, hasDeadline }) => status === "open" && isConditional && !hasDeadline)
    .map((threat) => {
      const { words, claims } = goingOn(threat);
      return {
        code: "ultimatum-without-deadline",
        severity: "notice",
        message: `A conditional threat by ${threatWords(subject, threat)} names no deadline.${costWords(threat)}${words}`,
        question: "By when, and what exactly would avert it?",
        refs: [...refsOf(threat), ...claims],
      };
    });
}

/** The deadline of an open threat within a week of the day from which the case is looked at. */
export function deadlineNear({ subject, threats }: FindingContext): Finding[] {
  return threats.threats.flatMap((threat): Finding[] => {
    const { status, timing, daysLeft = 0, latest = "" } = threat;
    if (status !== "open" || timing !== "near") return [];
    const left = daysLeft === 0 ? "that very day" : `${counted(daysLeft, "day")} away`;
    return [
      {
        code: "deadline-near",
        severity: "notice",
        message: `The deadline of a threat by ${threatWords(subject, threat)} is ${dateWords(latest)}, ${left}.${costWords(threat)}`,
        refs: refsOf(threat),
      },
    ];
  });
}

/** A threat that is still recorded as open, although its deadline has passed. */
export function deadlinePassed({ subject, threats }: FindingContext): Finding[] {
  return threats.threats
    .filter(({ status, timing }) => status === "open" && timing === "passed")
    .map((threat) => ({
      code: "deadline-passed",
      severity: "notice",
      message: `The deadline of a threat by ${threatWords(subject, threat)} was ${dateWords(threat.latest ?? "")}, and the threat is still recorded as open: say what became of it.`,
      question: "Was it met, carried out, withdrawn, or did it lapse?",
      refs: refsOf(threat),
    }));
}

/** Who threatens, told to whom, about whom, with what. */
function threatWords({ parties }: Case, { by, holder, to, about, consequence }: ToldThreat): string {
  const name = (id: string): string => partyName(parties, id);
  const who = by.length > 0 ? listed(by.map(name)) : holder;
  const told = to === undefined ? "" : `, told to ${name(to)}`;
  const of = about === undefined ? "" : `, about ${name(about)}`;
  return `${who}${told}${of} (${quoted(shortened(consequence, 110))})`;
}

function costWords({ cost }: ToldThreat): string {
  return cost === undefined ? "" : ` Carrying it out would cost the threatening side too: ${shortened(cost, 140)}.`;
}

const leaving =
  /\b(?:leav\w*|quits?|quit\w+|walk\w* (?:out|away)|withdraw\w*|pull\w* out|break\w* off|abandon\w*)\b[^.;]*\b(?:talks?|negotiat\w+|dialogue|table|process)\b/i;

/** Whoever leaves the talks goes on without a deal: what that is told to cost the one who threatens it, if nobody said. */
function costsOfGoingOn(subject: Case): (threat: ToldThreat) => { words: string; claims: string[] } {
  let known: readonly SignedEvidence[] | undefined;
  return ({ by, cost, consequence }) => {
    if (cost !== undefined || !leaving.test(consequence)) return { words: "", claims: [] };
    known ??= pressureEvidence(subject).placed;
    const own = known.filter(
      ({ sign, points, parties }) => sign === "hurting" && points === "for" && parties.some((id) => by.includes(id)),
    );
    const words =
      own.length === 0
        ? ""
        : ` Going on without a deal is told to cost the threatening side too: ${listed(own.map((one) => quoted(one.words)))}.`;
    return { words, claims: own.map(({ claim }) => claim) };
  };
}

function refsOf({ id, proposed, claims }: ToldThreat): string[] {
  return proposed ? [...claims] : [id, ...claims];
}
