import { capitalised, type ForecastQuestion, type ForecastResult } from "@parley/model";
import { useEffect, useRef, useState, type JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { QuestionForm } from "./question-form.tsx";
import { questionDraft } from "./question-draft.ts";
import { canForecast, stateWords } from "./question-words.ts";
import { ResolveForm } from "./resolve-form.tsx";
import { SeriesPicture } from "./series-picture.tsx";
import { UpdateForm } from "./update-form.tsx";
import { UpdatesTable, updateRows } from "./updates-table.tsx";

/** Which form of the chosen question is open. */
export type OpenForm = "update" | "resolve" | "edit" | undefined;

interface QuestionEntryProps {
  readonly question: ForecastQuestion;
  readonly result: ForecastResult;
  readonly isChosen: boolean;
  readonly form: OpenForm;
  readonly onForm: (form: OpenForm) => void;
  readonly percent: string;
  readonly onPercent: (percent: string) => void;
}

/** A question with where it stands and what is said of it; the chosen one also with its rule, picture, steps and forms. */
export function QuestionEntry(props: QuestionEntryProps): JSX.Element {
  const { question, isChosen } = props;
  const { item } = useHere();
  const place = useRef<HTMLLIElement>(null);
  const isAskedFor = isChosen && item === question.id;
  useEffect(() => {
    if (isAskedFor) place.current?.scrollIntoView({ block: "nearest" });
  }, [isAskedFor]);
  return (
    <li ref={place} className="question" aria-current={isChosen ? "true" : undefined}>
      <h3>
        <ScreenLink to="forecasts" item={question.id} className="link quiet">
          {question.question}
        </ScreenLink>
      </h3>
      <p>
        <span className="question-state">{capitalised(stateWords(question))}.</span> {question.headline}
      </p>
      {isChosen && <ChosenQuestion {...props} />}
    </li>
  );
}

function ChosenQuestion({ question, result, form, onForm, percent, onPercent }: QuestionEntryProps): JSX.Element {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const recorded = page.case.forecasts.find(({ id }) => id === question.id);
  const close = () => onForm(undefined);
  return (
    <>
      <p className="small">
        Decided by this rule: {question.rule}
        {question.decidedBy !== undefined && ` (${question.decidedBy})`}.{" "}
        {question.claims.length > 0 && (
          <EvidenceLink to={{ kind: "claims", claims: question.claims }} className="link">
            What raised it
          </EvidenceLink>
        )}
      </p>
      {question.ready && <Series question={question} day={result.day} />}
      {question.forecasters.length > 0 && <UpdatesTable question={question} />}
      {editable && form === undefined && <FormButtons question={question} onForm={onForm} />}
      {form === "update" && (
        <UpdateForm question={question} scale={result.scale} percent={percent} onPercent={onPercent} onDone={close} />
      )}
      {form === "resolve" && <ResolveForm question={question} onDone={close} />}
      {form === "edit" && recorded && <QuestionForm start={questionDraft(recorded)} onDone={close} />}
    </>
  );
}

function FormButtons({ question, onForm }: Pick<QuestionEntryProps, "question" | "onForm">): JSX.Element {
  return (
    <p className="question-buttons">
      {canForecast(question) && (
        <button type="button" className="plain-button" onClick={() => onForm("update")}>
          Update <kbd>U</kbd>
        </button>
      )}
      {question.resolution === undefined && (
        <button type="button" className="plain-button" onClick={() => onForm("resolve")}>
          Resolve <kbd>R</kbd>
        </button>
      )}
      <button type="button" className="link" onClick={() => onForm("edit")}>
        Edit the question
      </button>
    </p>
  );
}

/** The picture, with a choice of whose line is dark where there are several. */
function Series({ question, day }: { question: ForecastQuestion; day: string }): JSX.Element {
  const { page } = useCaseView();
  const names = question.forecasters.map(({ by }) => by);
  const [chosen, setChosen] = useState<string>();
  const own = [chosen, page.author].find((name) => name !== undefined && names.includes(name)) ?? names[0] ?? "";
  return (
    <figure className="series">
      <figcaption className="small">
        Percent over time; a dot with a ring opens the claims behind it.{" "}
        {names.length > 1 && (
          <label>
            Dark line:{" "}
            <select value={own} onChange={(event) => setChosen(event.currentTarget.value)}>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </figcaption>
      <div className="scroll" role="region" aria-label="Forecasts over time, as a picture" tabIndex={0}>
        <SeriesPicture question={question} day={day} own={own} />
      </div>
      <ChartDownloads name={`forecast-${question.id}`} rows={updateRows(question)} />
    </figure>
  );
}
