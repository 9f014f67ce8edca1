import type { JSX } from "react";
import { keyed } from "../view/keyed.ts";

/** The words of a quote: the chosen one begins the second claim. */
export function SplitChoice({ quote, onSplit }: { quote: string; onSplit: (before: string) => void }): JSX.Element {
  const words = keyed(
    [...quote.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index })),
    ({ word }) => word,
  );
  return (
    <section className="choice" aria-label="Split">
      <h4>Which word begins the second claim?</h4>
      <p className="split-words">
        {words.map(({ key, item: { word, at } }, i) =>
          i === 0 ? (
            <span key={key}>{word} </span>
          ) : (
            <button key={key} type="button" autoFocus={i === 1} onClick={() => onSplit(quote.slice(at))}>
              {word}
            </button>
          ),
        )}
      </p>
    </section>
  );
}
