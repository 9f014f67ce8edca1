import type { JSX } from "react";
import type { ReportFacts } from "./send-reports.ts";

/** The facts of a report as they are typed; empty means not known. */
export interface TypedFacts {
  readonly publisher: string;
  readonly date: string;
  readonly relays: string;
  readonly title: string;
  readonly kind: string;
  readonly language: string;
}

/** Nothing typed yet. */
export const noFacts: TypedFacts = { publisher: "", date: "", relays: "", title: "", kind: "", language: "" };

interface FactsFieldsProps {
  readonly facts: TypedFacts;
  readonly onChange: (facts: TypedFacts) => void;
  /** What is wrong with the date, if anything. */
  readonly problem: string | undefined;
}

/** The three facts that a text often does not say of itself, each of which may stay empty, and three more. */
export function FactsFields({ facts, onChange, problem }: FactsFieldsProps): JSX.Element {
  const field = (name: keyof TypedFacts) => ({
    value: facts[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...facts, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className="facts">
        <label>
          Published by
          <input type="text" autoComplete="off" placeholder="don’t know" {...field("publisher")} />
        </label>
        <label>
          Date
          <input
            type="text"
            autoComplete="off"
            placeholder="2026-03-04, 2026-03 …"
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : "facts-problem"}
            {...field("date")}
          />
        </label>
        <label>
          Relays
          <input type="text" autoComplete="off" placeholder="whose report it passes on" {...field("relays")} />
        </label>
      </div>
      {problem !== undefined && (
        <p id="facts-problem" className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <details className="more-facts">
        <summary>More: title, kind, language</summary>
        <div className="facts">
          <label>
            Title
            <input type="text" autoComplete="off" placeholder="as in the text" {...field("title")} />
          </label>
          <label>
            Kind
            <select {...field("kind")}>
              <option value="">as the text looks</option>
              <option value="article">article</option>
              <option value="notes">meeting notes</option>
              <option value="transcript">transcript</option>
              <option value="statement">official statement</option>
            </select>
          </label>
          <label>
            Language
            <input type="text" autoComplete="off" placeholder="as the text shows, or en, uk …" {...field("language")} />
          </label>
        </div>
      </details>
    </>
  );
}

/**
 * Why a typed date is none, in words that help.
 * @returns `undefined` for a date in EDTF, and for none.
 * @example dateProblem("4 March"); // => "Write the date as …"
 */
export function dateProblem(date: string): string | undefined {
  const typed = date.trim();
  const isDate = typed.split("/").every((part) => /^(?:\.\.|(?:\d{4}|XXXX)(?:-(?:\d\d|XX)){0,2}[?~%]?)$/.test(part));
  if (typed === "" || isDate || /^don.?t know$/i.test(typed)) return undefined;
  return "Write the date as 2026-03-04, 2026-03 or 2026, or leave it empty when it is not known. Nothing was added yet.";
}

/** Typed facts as they are sent: what is not known is left out. */
export function sentFacts({ publisher, date, relays, title, kind, language }: TypedFacts): ReportFacts {
  const known = {
    publisher: knownText(publisher),
    date: knownText(date),
    relays: outlets(relays),
    title: knownText(title),
    kind: kind === "" ? undefined : (kind as ReportFacts["kind"]),
    language: knownText(language),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as ReportFacts;
}

/** Typed text, if it says anything. @example knownText(" don't know "); // => undefined */
export function knownText(text: string): string | undefined {
  const typed = text.trim();
  return typed === "" || typed === "?" || /^don.?t know$/i.test(typed) ? undefined : typed;
}

function outlets(typed: string): string[] | undefined {
  return knownText(typed)
    ?.split(/[,;]/)
    .map((outlet) => outlet.trim())
    .filter((outlet) => outlet !== "");
}
