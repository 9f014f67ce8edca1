import { isNegotiatingParty, type Case, type Session } from "@parley/model";
import { agreedPackage, agreedWords } from "./agreed-package.ts";
import { endWords, lineWords, moveWords, reasonWords, sourceWords, textWords } from "./move-words.ts";
import { replay } from "./replay.ts";
import { partyName } from "../wording/words.ts";

/**
 * What one seat of a session is told before it plays, as Markdown: its own lines and wishes, and what is public: the
 * texts on the table, threats, the round that is planned. Lines of others are left out: they show when a text meets them.
 * @example seatBrief(subject, { id: "s", title: "A try", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }, "staff").startsWith("# A try"); // => true
 */
export function seatBrief(subject: Case, session: Session, party: string): string {
  const { rules, opening } = replay(subject, { ...session, moves: [] });
  const own = subject.parties.find(({ id }) => id === party);
  const lines = rules.lines.filter((line) => line.party === party && line.kind !== "silence");
  const wishes = [...(rules.wishes.get(party) ?? [])].map(([issue, options]) =>
    textWords(subject, { [issue]: options[0] ?? "" }),
  );
  const facts = opening.facts.filter(({ kind }) => kind !== "line" && kind !== "refusal" && kind !== "text");
  const { start } = session;
  return (
    [
      `# ${session.title}: brief for ${own?.name ?? party}`,
      `For this seat only. ${start.rounds} rounds can sit; in each a seat makes ${start.turns} moves at most.`,
      "## What you hold to",
      list(
        lines.map(({ id, claims }) => `${lineWords(subject, id)}${cited(claims)}`),
        own && isNegotiatingParty(own)
          ? "Nothing is reported."
          : "Your acceptance is not needed; you hold to nothing that is reported.",
      ),
      "## What you are reported to want",
      list(wishes, "Nothing is reported."),
      "## What everybody knows",
      list(
        [
          ...opening.state.texts.map(
            (one) => `text ${one.n}, by ${partyName(subject.parties, one.by)}: ${textWords(subject, one.text.options)}`,
          ),
          ...facts.map(({ words, claims }) => `${words}${cited(claims)}`),
        ],
        "Nothing.",
      ),
    ].join("\n\n") + "\n"
  );
}

/**
 * What a class talks about after playing, as Markdown: how it ended, each move with what it rests on, what each party
 * gave up, and what the last texts still lacked.
 * @example debrief(subject, { id: "s", title: "A try", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }).includes("still going on"); // => true
 */
export function debrief(subject: Case, session: Session): string {
  const { state, states, stopped, rules } = replay(subject, session);
  const moves = session.moves.slice(0, states.length - 1);
  const given = rules.seats.flatMap(({ party, name }) => {
    const own = rules.lines.filter((line) => line.party === party && state.given.includes(line.id));
    return own.length === 0 ? [] : [`${name}: ${own.map(({ id }) => lineWords(subject, id)).join("; ")}`];
  });
  const agreed = agreedPackage(subject, rules, state);
  return (
    [
      `# ${session.title}: debrief`,
      `End: ${endWords(subject, state)}. ${moves.length} moves in ${state.round} rounds; day ${state.day}.`,
      ...(agreed ? [agreedWords(agreed)] : []),
      ...(stopped
        ? [`Move ${stopped.at + 1} is no longer allowed, and counts no more: ${reasonWords(subject, stopped.reason)}.`]
        : []),
      "## Moves",
      moves.map((move, i) => `${i + 1}. ${moveWords(subject, move)} (${sourceWords(move)})`).join("\n") || "None.",
      "## What was given up",
      list(given, "Nothing."),
    ].join("\n\n") + "\n"
  );
}

function list(lines: readonly string[], empty: string): string {
  return lines.length === 0 ? empty : lines.map((line) => `- ${line}`).join("\n");
}

function cited(claims: readonly string[]): string {
  return claims.length === 0 ? "" : ` (${claims.join(", ")})`;
}
