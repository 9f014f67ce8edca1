import { counted, grouped, type BearingResult, type Result } from "@parley/model";
import type { JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useCaseAnswer } from "../solve/use-case-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { BearingPicture } from "./bearing-picture.tsx";
import { BearingWords } from "./bearing-words.tsx";

/** Which words and coding choices carry the conclusion: solved again without each, away from the page. */
export function BearingView(): JSX.Element {
  const asked = useCaseAnswer("bearing");
  return (
    <div aria-busy={asked.state === "working"}>
      <AskedPending asked={asked} doing="Taking each word away and solving again…" />
      {asked.answer && <Bearing found={asked.answer} />}
    </div>
  );
}

function Bearing({ found }: { found: Result<BearingResult> }): JSX.Element {
  const { sentence, codingSentences, words, tried } = found.value;
  const telling = words.filter(({ flips }) => flips.includes("acceptable"));
  const others = words.filter(({ flips }) => !flips.includes("acceptable"));
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      {codingSentences.length > 0 && (
        <ul className="coding-sentences" aria-label="Depends on the coding">
          {codingSentences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <BearingPicture turning={telling.length} changing={others.length} tried={tried.words} />
      <BearingWords id="turning" title="Without any one of these it turns over" words={telling} found={found} />
      <BearingWords id="changing" title="These change the reasons, not the conclusion" words={others} found={found} />
      <Pairs found={found.value} />
      <Compound found={found.value} />
      <p className="small tried">
        Tried: {counted(tried.words, "word or choice", "words and choices")} alone, and {grouped(tried.pairs)} of{" "}
        {grouped(tried.ofPairs)} pairs of those that alone change nothing.
        {!tried.complete && " What was not tried may carry the conclusion too."}
      </p>
    </>
  );
}

/** How many pairs are listed: more are only counted. */
const mostPairs = 20;

function Pairs({ found: { pairs, headline } }: { found: BearingResult }): JSX.Element | null {
  if (pairs.length === 0) return null;
  const shown = pairs.slice(0, mostPairs);
  return (
    <details className="bearing-pairs">
      <summary>{counted(pairs.length, "pair")} that only together change something</summary>
      {shown.length < pairs.length && <p className="small">The first {shown.length} are listed.</p>}
      <ul>
        {shown.map(({ words, then }) => (
          <li key={words.map(({ change }) => change).join(" ")}>
            If {words.map(({ change }) => change).join(", and ")}: {grouped(headline.silenceOpen)} →{" "}
            {grouped(then.silenceOpen)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Issues that may be several; one that carries a coding choice is told in a sentence above already. */
function Compound({ found: { compound } }: { found: BearingResult }): JSX.Element | null {
  const view = useCaseView();
  if (compound.length === 0) return null;
  return (
    <>
      <h3>Issues that speak of several things at once</h3>
      <ul className="compound">
        {compound.map(({ issue, facets }) => (
          <li key={issue}>
            <ScreenLink to="positions" item={issue}>
              {view.issueLabel(issue)}
            </ScreenLink>{" "}
            <span className="aside">{facets.join(" · ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
