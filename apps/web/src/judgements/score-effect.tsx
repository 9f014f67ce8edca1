import { chosenScores, solveSentence } from "@parley/analysis";
import { isNegotiatingParty, listed, type SolveResult } from "@parley/model";
import { useMemo, type JSX } from "react";
import { useAnswer } from "../solve/use-answer.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { scoreOf, valuesLack, type ScoreDraft } from "./score-draft.ts";
import { useJudges } from "./use-judges.ts";

/** What follows from the values as they are typed, with those of the other parties as they stand. */
export function ScoreEffect({ draft }: { readonly draft: ScoreDraft }): JSX.Element {
  const { subject, parties } = useCaseView();
  const { solution } = useSolving();
  const judges = useJudges();
  const { issues, scores } = subject;
  const lack = valuesLack(draft, issues);
  const typed = lack === undefined ? JSON.stringify(scoreOf(draft, issues)) : undefined;
  const others = scores.filter(({ party }) => party !== draft.party);
  const missing = parties.filter(
    (party) => isNegotiatingParty(party) && party.id !== draft.party && !others.some((one) => one.party === party.id),
  );
  const reading = solution?.blocks.reading;
  const isReady = missing.length === 0 && reading !== undefined;
  const by = judges.by;
  const question = useMemo(() => {
    if (typed === undefined || !isReady) return undefined;
    const rest = scores.filter(({ party }) => party !== draft.party);
    return { subject: { ...subject, scores: [...chosenScores(rest, by), JSON.parse(typed)] }, reading };
  }, [typed, isReady, subject, scores, draft.party, reading, by]);
  const { answer, error } = useAnswer("judgements", question);
  const words =
    lack ??
    (missing.length > 0
      ? `Nobody gave values for ${listed(missing.map(({ name }) => name))} yet: there is nothing to solve until then.`
      : (error?.message ?? (answer ? effectWords(answer.value) : "Solving…")));
  return (
    <p className="score-effect" role="status">
      {words}
    </p>
  );
}

/** The answer in one sentence, and what the best known solution then gives each party. */
function effectWords(value: SolveResult): string {
  const { parties, nash } = value;
  const gives = parties.map(({ name }, at) => `${name} ${Number((nash?.utilities[at] ?? 0).toPrecision(4))}`);
  return `With these values: ${solveSentence(value)}${nash ? ` The Nash solution gives ${listed(gives)}.` : ""}`;
}
