import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, type JSX } from "react";
import { stepAsOf } from "../place/step-as-of.ts";
import { historyQuery } from "../server/use-history.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { SingleKeysContext, isTyping } from "./use-shortcuts.ts";

interface AsOfControlProps {
  readonly asOf: string | undefined;
  readonly onAsOf: (asOf?: string) => void;
}

/** Shows the case as it stood on a day, or change by change; only a case with a history can. */
export function AsOfControl({ asOf, onAsOf }: AsOfControlProps): JSX.Element {
  const step = useSteps(asOf, onAsOf);
  return (
    <details className="as-of">
      <summary>{asOf === undefined ? "As of now" : `As of ${asOfWords(asOf)}, read-only`}</summary>
      <div className="as-of-choices">
        <label>
          As of the end of{" "}
          <input
            type="date"
            value={asOf?.slice(0, 10) ?? ""}
            onChange={({ currentTarget: { value } }) => onAsOf(value === "" ? undefined : value)}
          />
        </label>
        <button type="button" className="plain-button" onClick={() => void step(-1)}>
          One change earlier <kbd>[</kbd>
        </button>
        <button type="button" className="plain-button" disabled={asOf === undefined} onClick={() => void step(1)}>
          One change later <kbd>]</kbd>
        </button>
        <button type="button" className="plain-button" disabled={asOf === undefined} onClick={() => onAsOf()}>
          Back to now
        </button>
      </div>
    </details>
  );
}

/** A day or moment as the reader writes it. @example asOfWords("2026-03-01T10:00:00Z"); // => "2026-03-01, 10:00:00 UTC" */
function asOfWords(asOf: string): string {
  const [day = asOf, time] = asOf.split("T");
  return time === undefined || time === "23:59:59.999Z" ? day : `${day}, ${time.slice(0, 8)} UTC`;
}

function useSteps(asOf: string | undefined, onAsOf: (asOf?: string) => void): (step: -1 | 1) => Promise<void> {
  const queries = useQueryClient();
  const { name } = useCaseView().page;
  const singleKeys = useContext(SingleKeysContext);
  const step = useCallback(
    async (by: -1 | 1) => {
      const entries = await queries.fetchQuery(historyQuery(name));
      const next = stepAsOf(
        entries.map(({ at }) => at),
        asOf,
        by,
      );
      if (next !== undefined) onAsOf(next === "now" ? undefined : next);
    },
    [queries, name, asOf, onAsOf],
  );
  useEffect(() => {
    if (!singleKeys) return undefined;
    const listen = (event: KeyboardEvent) => {
      const by = event.key === "[" ? -1 : event.key === "]" ? 1 : undefined;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (by === undefined || !isPlain || isTyping(event) || document.querySelector("dialog[open]")) return;
      void step(by);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys, step]);
  return step;
}
