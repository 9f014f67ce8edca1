import { canBeSigned, endWords, textNeeds, type Replayed } from "@parley/analysis";
import { capitalised, counted, listed, type Case } from "@parley/model";

/**
 * Where a session stands, in a few words: the answer first, then what can be done next.
 * @example tableSentence(subject, replay(subject, session)); // "None of the 3 texts on the table can be signed yet. Next: convene a round; 4 can still sit."
 */
export function tableSentence(subject: Case, played: Replayed): string {
  const { rules, state } = played;
  if (state.end) return `This session has ended: ${endWords(subject, state)}.`;
  if (state.phase === "carrying-out") return carryingOut(played);
  return `${textsSentence(played)} ${nextSentence(rules.start.rounds, state)}`;
}

function carryingOut({ state }: Replayed): string {
  const done = state.due.filter(({ id }) =>
    ["complete", "verified", "made-good"].includes(state.steps[id] ?? ""),
  ).length;
  const broken = state.due.filter(({ id }) => state.steps[id] === "defaulted").length;
  const wait = broken === 0 ? "" : ` ${counted(broken, "step")} ${broken === 1 ? "waits" : "wait"} for a guarantee.`;
  return `Text ${state.signed?.n ?? ""} is signed: ${done} of ${counted(state.due.length, "step")} complete.${wait} Next: ${state.due.length === done ? "somebody verifies" : "begin or complete a step"}.`;
}

function textsSentence({ rules, state }: Replayed): string {
  const { texts } = state;
  if (texts.length === 0) return "No text is on the table.";
  const ready = texts.filter((one) => canBeSigned(rules, state, one)).map(({ n }) => `text ${n}`);
  if (ready.length > 0) return `${capitalised(listed(ready, "or"))} can be signed now.`;
  const whole = texts.filter((one) => textNeeds(rules, state, one).open.length === 0);
  const lacking =
    whole.length > 0
      ? ""
      : texts.length === 1
        ? " It leaves issues open."
        : " Each leaves issues open, which another text would have to settle.";
  return `${texts.length === 1 ? "The text on the table cannot" : `None of the ${texts.length} texts on the table can`} be signed yet.${lacking}`;
}

function nextSentence(rounds: number, { sitting, round, planned }: Replayed["state"]): string {
  const left = rounds - round;
  if (sitting) return `Round ${round} of ${rounds} is sitting: any seat may move, in any order.`;
  const day = planned === undefined ? "" : `, planned from day ${planned.from}`;
  return `Next: a seat convenes ${round === 0 ? "the first" : "another"} round${day}; ${left} can still sit.`;
}
