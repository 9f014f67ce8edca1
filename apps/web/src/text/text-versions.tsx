import { clauseStateWords, compareDrafts } from "@parley/analysis";
import { type ClauseChange, type ClauseState, type Draft } from "@parley/model";
import type { JSX } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Two versions of the text, clause by clause, with what came and what went word by word. */
export function TextVersions(): JSX.Element {
  const { subject } = useCaseView();
  const { drafts } = subject;
  const here = useHere();
  const search = useSearch();
  const asked = new URLSearchParams(search);
  const named = (name: string): Draft | undefined => drafts.find(({ id }) => id === asked.get(name));
  const after = named("after") ?? drafts.at(-1);
  const before = named("before") ?? drafts.find(({ id }) => id === after?.of) ?? drafts.at(-2);
  if (!before || !after)
    return (
      <p className="empty">There is one version so far: keep a text and make the next version of it to compare.</p>
    );
  const go = (name: "before" | "after", id: string): void => {
    const others = [...asked].filter(([other]) => other !== "before" && other !== "after");
    const chosen = { before: before.id, after: after.id, [name]: id };
    here.go(casePath(here) + queryText([...others, ["before", chosen.before], ["after", chosen.after]]), {
      replace: true,
    });
  };
  const { sentence, clauses } = compareDrafts(subject, before, after);
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      <div className="text-actions">
        <VersionChoice label="From" chosen={before.id} onChoose={(id) => go("before", id)} />
        <VersionChoice label="To" chosen={after.id} onChoose={(id) => go("after", id)} />
      </div>
      {clauses
        .filter(({ kind }) => kind !== "unchanged")
        .map((change) => (
          <ChangedClause key={`${change.kind} ${change.clause}`} change={change} />
        ))}
    </>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function VersionChoice({ label, chosen, onChoose }: VersionChoiceProps): JSX.Element {
  const { drafts } = useCaseView().subject;
  return (
    <label>
      {label}{" "}
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {drafts.map(({ id, title }) => (
          <option key={id} value={id}>
            {id}: {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function ChangedClause({ change }: { change: ClauseChange }): JSX.Element {
  const { kind, number, heading, status, words, others } = change;
  const state = (text: string): string => clauseStateWords[text as ClauseState];
  return (
    <section className="text-change">
      <h3>
        {number} {heading} <span className="aside">{kind}</span>
      </h3>
      {status && (
        <p className="small">
          {state(status.was)} → {state(status.is)}
        </p>
      )}
      <p className="wording-words">
        {words.map(({ kind: how, text }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- stretches of one text have no other name
          <Stretch key={i} how={how} text={text} />
        ))}
      </p>
      {others.length > 0 && (
        <ul className="small">
          {others.map(({ what, was, is }) => (
            <li key={what}>
              {what}: {was || "none"} → {is || "none"}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Stretch({ how, text }: { how: ClauseChange["words"][number]["kind"]; text: string }): JSX.Element {
  if (how === "added") return <ins>{text}</ins>;
  return how === "removed" ? <del>{text}</del> : <>{text}</>;
}
