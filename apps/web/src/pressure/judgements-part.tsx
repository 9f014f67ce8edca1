import type { Judgement } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ClaimsLink } from "./claims-link.tsx";
import { draftOf, type JudgementPreset } from "./judgement-draft.ts";
import { JudgementForm } from "./judgement-form.tsx";
import { aboutWords, judgementWords } from "./judgement-words.ts";

interface JudgementsPartProps {
  readonly abouts: readonly Judgement["about"][];
  /** The form that is open, if one is. */
  readonly preset: JudgementPreset | undefined;
  readonly onPreset: (preset: JudgementPreset | undefined) => void;
}

/** The judgements that people recorded, each with its name, date and claims, and the way to another. */
export function JudgementsPart({ abouts, preset, onPreset }: JudgementsPartProps): JSX.Element {
  const view = useCaseView();
  const { editable } = useRecorder();
  const recorded = view.subject.judgements.filter(({ about }) => abouts.includes(about));
  return (
    <section className="judgements-part" aria-labelledby="judgements-title">
      <h3 id="judgements-title">Judgements</h3>
      {recorded.length === 0 && (
        <p className="empty">
          Nobody has judged anything here yet.{editable ? " Record your own, with your name." : ""}
        </p>
      )}
      <ul className="judgement-list">
        {recorded.map((one) => (
          <li key={one.id}>
            <ClaimsLink claims={one.claims}>{judgementWords(one, view)}</ClaimsLink>
            <span className="aside">
              {" "}
              {one.author}, {one.date}
            </span>
            {editable && (
              <button
                type="button"
                className="link edit-link"
                aria-label={`Edit: ${judgementWords(one, view)}, ${one.author}`}
                onClick={() => onPreset(draftOf(one))}
              >
                Edit
              </button>
            )}
            {one.note !== undefined && <span className="aside block">{one.note}</span>}
          </li>
        ))}
      </ul>
      {preset && (
        <JudgementForm
          key={`${preset.about} ${preset.from?.id ?? ""} ${preset.party ?? ""} ${preset.sign ?? ""} ${preset.item ?? ""} ${preset.options?.join() ?? ""}`}
          preset={preset}
          onDone={() => onPreset(undefined)}
        />
      )}
      {editable && !preset && (
        <p className="form-actions">
          {abouts.map((about) => (
            <button key={about} type="button" className="plain-button" onClick={() => onPreset({ about })}>
              {aboutWords[about]}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
