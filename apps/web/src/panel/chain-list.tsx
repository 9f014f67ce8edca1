import { quoted, type ChainLink } from "@parley/model";
import type { JSX } from "react";
import { keyed } from "../view/keyed.ts";
import { relationWords } from "../words/act-words.ts";

/**
 * The way that words took, from whoever spoke them out to the report. What the sentence says itself, what is carried
 * over from an earlier sentence and what is taken for granted look different and are named.
 */
export function ChainList({ chain }: { chain: readonly ChainLink[] }): JSX.Element {
  if (chain.length === 0) return <p className="chain-none">Who said it is not recorded.</p>;
  return (
    <ol className="chain" aria-label="Who says it, through whom">
      {keyed(chain.toReversed(), ({ who }) => who).map(({ key, item: link }) => (
        <li key={key} data-basis={link.basis}>
          <span className="who">{link.who}</span> <span className="relation">{linkWords(link)}</span>
        </li>
      ))}
    </ol>
  );
}

function linkWords({ relation, basis, proximity, cue }: ChainLink): string {
  const known = { explicit: "", inherited: ", from an earlier sentence", assumed: ", assumed" }[basis];
  const near = proximity ? ` (${proximity})` : "";
  return `${relationWords(relation)}${near}${known}${cue ? `: ${quoted(cue)}` : ""}`;
}
