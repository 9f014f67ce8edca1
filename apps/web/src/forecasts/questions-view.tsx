import { likelihoodScaleName } from "@parley/analysis";
import { likelihoodScales, type ForecastResult } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { ForecastFiles } from "./forecast-files.tsx";
import { QuestionEntry, type OpenForm } from "./question-entry.tsx";
import { QuestionForm } from "./question-form.tsx";
import { questionDraft } from "./question-draft.ts";
import { canForecast, inUrgency } from "./question-words.ts";
import { SuggestedList } from "./suggested-list.tsx";
import { useForecasts } from "./use-forecasts.ts";

/** The questions of a case; the one that the address names, or the first, is open. */
export function QuestionsView(): JSX.Element {
  const found = useForecasts();
  const result = useMemo(() => ({ ...found, questions: inUrgency(found.questions) }), [found]);
  const { editable } = useRecorder();
  const { item, chosen, ...work } = useQuestionWork(result);
  const { questions, suggestions } = result;
  return (
    <>
      {questions.length > 0 && <p className="space-sentence">{result.sentence}</p>}
      {questions.length === 0 && (
        <p className="empty">
          {editable
            ? "Ask a question with a date. What will happen is said by named people only, never worked out."
            : "Nobody has asked a question yet. Work on a copy to ask one."}
        </p>
      )}
      {item !== undefined && chosen?.id !== item && <p role="alert">This case has no question {item}.</p>}
      <RivalNotes result={result} />
      {questions.length > 0 && (
        <ol className="questions">
          {questions.map((question) => (
            <QuestionEntry
              key={question.id}
              question={question}
              result={result}
              isChosen={question === chosen}
              form={work.form}
              onForm={work.onForm}
              percent={work.percent}
              onPercent={work.onPercent}
            />
          ))}
        </ol>
      )}
      {editable && <NewQuestion isOpen={work.asking} onOpen={work.onAsking} />}
      {editable && questions.length > 0 && <WordsChoice scale={result.scale} />}
      {questions.length > 0 && <ForecastFiles />}
      <SuggestedList suggestions={suggestions} />
    </>
  );
}

/** What is chosen, typed and open, and the keys that change it. */
function useQuestionWork({ questions }: ForecastResult) {
  const { item, to, go } = useHere();
  const { editable } = useRecorder();
  const [open, setOpen] = useState<{ readonly question: string; readonly form: OpenForm }>();
  const [percent, onPercent] = useState("");
  const [asking, onAsking] = useState(false);
  const chosen = questions.find(({ id }) => id === item) ?? questions[0];
  const form = open && open.question === chosen?.id ? open.form : undefined;
  const onForm = (next: OpenForm) => {
    if (next === undefined || form !== "update") onPercent("");
    setOpen(next && chosen ? { question: chosen.id, form: next } : undefined);
  };
  const update = (digits: string) => {
    if (!editable || !chosen || !canForecast(chosen)) return;
    onForm("update");
    const typed = `${percent}${digits}`.replace(/^0+(?=\d)/, "");
    onPercent(Number(typed) > 100 ? digits : typed);
  };
  const step = (by: 1 | -1) => {
    const next = questions[questions.findIndex((one) => one === chosen) + by];
    if (next) go(to("forecasts", next.id), { replace: true });
  };
  useScreenKeys({
    letters: {
      ...Object.fromEntries([..."0123456789"].map((digit) => [digit, () => update(digit)])),
      u: () => update(""),
      r: () => editable && chosen?.resolution === undefined && onForm("resolve"),
      n: () => onAsking(editable),
      j: () => step(1),
      k: () => step(-1),
    },
    leave: () => {
      const wasOpen = form !== undefined || asking;
      onForm(undefined);
      onAsking(false);
      return wasOpen;
    },
  });
  return { item, chosen, form, onForm, percent, onPercent, asking, onAsking };
}

/** What does not fit about rival outcomes. */
function RivalNotes({ result: { rivals } }: { result: ForecastResult }): JSX.Element | null {
  const notes = rivals.flatMap(({ sentences }) => sentences);
  if (notes.length === 0) return null;
  return (
    <ul className="rival-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function NewQuestion({ isOpen, onOpen }: { isOpen: boolean; onOpen: (open: boolean) => void }): JSX.Element {
  if (isOpen) return <QuestionForm start={questionDraft()} onDone={() => onOpen(false)} />;
  return (
    <button type="button" className="plain-button" onClick={() => onOpen(true)}>
      Ask a question <kbd>N</kbd>
    </button>
  );
}

/** One scale of words for the whole case, so that the brief never mixes two. */
function WordsChoice({ scale }: Pick<ForecastResult, "scale">): JSX.Element {
  const { busy, record } = useRecorder();
  return (
    <p className="small words-choice">
      <label>
        Words for likelihood:{" "}
        <select
          value={scale}
          disabled={busy}
          onChange={(event) => {
            const words = likelihoodScales.find((one) => one === event.currentTarget.value);
            if (words)
              void record(
                [{ type: "likelihood-words-set", words }],
                `Words for likelihood: ${likelihoodScaleName(words)}`,
              );
          }}
        >
          {likelihoodScales.map((one) => (
            <option key={one} value={one}>
              {likelihoodScaleName(one)}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
