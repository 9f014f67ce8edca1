import { useMemo, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { claimChanges, type TypedClaim } from "./claim-changes.ts";
import { ClaimForm } from "./claim-form.tsx";
import { FindWords } from "./find-words.tsx";
import { MergeChoice } from "./merge-choice.tsx";
import { blankClaim, filledClaim } from "./new-claim.ts";
import { RejectChoice } from "./reject-choice.tsx";
import { SplitChoice } from "./split-choice.tsx";
import type { ReviewQueue } from "./use-review-queue.ts";
import type { ReviewWork } from "./use-review-work.ts";
import type { SelectedWords } from "./use-selected-words.ts";

interface CardModeProps {
  readonly queue: ReviewQueue;
  readonly work: ReviewWork;
  readonly words: SelectedWords | undefined;
  readonly report: string;
}

/** What is being done to the current claim, if anything is open. */
export function CardMode({ queue, work, words, report }: CardModeProps): JSX.Element | null {
  const { current, all } = queue;
  if (work.mode === "new") return <NewClaim work={work} words={words} report={report} queue={queue} />;
  if (work.mode === "find") return <FindWords words={words?.text ?? current?.claim.quote ?? ""} />;
  if (!current) return null;
  const { claim } = current;
  switch (work.mode) {
    case "edit":
      return (
        <ClaimForm
          claim={claim}
          heading={`Edit claim ${claim.id}`}
          save="Save and accept"
          onSave={(typed) =>
            work.change(
              [{ type: "claim-edited", claim: claim.id, changes: claimChanges(claim, typed) }],
              `Edited claim ${claim.id}`,
              [claim.id],
            )
          }
          onCancel={() => work.open("card")}
        />
      );
    case "reject":
      return <RejectChoice onReject={work.reject} />;
    case "split":
      return <SplitChoice quote={claim.quote} onSplit={work.split} />;
    case "merge":
      return <MergeChoice entry={current} others={all} onMerge={work.merge} />;
    default:
      return null;
  }
}

function NewClaim({ work, words, report, queue }: CardModeProps): JSX.Element {
  const { page } = useCaseView();
  const blank = useMemo(
    () => blankClaim(report, words, (id) => queue.all.some(({ claim }) => claim.id === id)),
    // oxlint-disable-next-line react/exhaustive-deps -- the words that were selected when the form was opened
    [report],
  );
  const save = (typed: TypedClaim) => {
    const claim = filledClaim(blank, typed);
    if (page.editable) work.change([{ type: "claim-added", claim }], `Added claim ${claim.id}`, []);
  };
  return (
    <ClaimForm claim={blank} heading="New claim" save="Add claim" onSave={save} onCancel={() => work.open("card")} />
  );
}
