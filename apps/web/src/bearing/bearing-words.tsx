import { capitalised, grouped, listed, quoted, type BearingResult, type Flip, type Result } from "@parley/model";
import type { JSX } from "react";
import { Link, useSearch } from "wouter";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { casePath } from "../place/case-place.ts";
import { pickedParts, queryText } from "../place/query-text.ts";
import { readingParts } from "../place/reading-query.ts";
import { asOfName } from "../place/use-case-address.ts";
import { useHere } from "../place/use-here.ts";
import { whatIfParts } from "../place/what-if-query.ts";
import { useWhatIf } from "../solve/use-what-if.ts";
import { WhatIfButton } from "../solve/what-if-button.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { rereadCase } from "./reread-case.ts";

type Bearing = Result<BearingResult>;
type Word = BearingResult["words"][number];

interface BearingWordsProps {
  readonly id: string;
  readonly title: string;
  readonly words: readonly Word[];
  readonly found: Bearing;
}

const kindWords: Readonly<Record<Word["kind"], string>> = {
  claim: "claim",
  hedge: "hedge",
  inference: "inference",
  position: "position without a quote",
  coding: "coding choice",
  source: "source",
  assumption: "assumption",
};

const flipWords: Readonly<Record<Exclude<Flip, "acceptable">, string>> = {
  cores: "what is in conflict",
  common: "what all acceptable packages share",
};

/** What the conclusion hangs on, each with its quotes and the number that it would leave; nothing where there is none. */
export function BearingWords({ id, title, words, found }: BearingWordsProps): JSX.Element | null {
  if (words.length === 0) return null;
  return (
    <section className="bearing-words" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <ol>
        {words.map((word) => (
          <WordItem key={`${word.kind} ${word.change}`} word={word} found={found} />
        ))}
      </ol>
    </section>
  );
}

function WordItem({ word, found }: { word: Word; found: Bearing }): JSX.Element {
  const { kind, change, quotes, flips } = word;
  const also = flips.flatMap((flip) => (flip === "acceptable" ? [] : [flipWords[flip]]));
  return (
    <li data-kind={kind}>
      <div>
        <p className="word-change">
          <span className="kind">{kindWords[kind]}</span> {capitalised(change)}. <Rests word={word} />
        </p>
        {quotes.map(({ claim, quote }) => (
          <blockquote key={claim}>
            <EvidenceLink to={{ kind: "claims", claims: [claim] }} className="link quiet" label={`${quote} (${claim})`}>
              {quoted(quote)}
            </EvidenceLink>{" "}
            <span className="id">{claim}</span>
          </blockquote>
        ))}
        {!flips.includes("acceptable") && <p className="small">Changes {listed(also)}.</p>}
      </div>
      <Figures word={word} found={found} />
    </li>
  );
}

/** What the word leaves of the number that the headline turns on; it leads to the deal space as it would then be. */
function Figures({ word, found: { value, reading } }: { word: Word; found: Bearing }): JSX.Element | null {
  const { name } = useHere();
  const search = useSearch();
  const { page, subject } = useCaseView();
  const { changes } = useWhatIf();
  const { headline } = value;
  const isOpen = headline.silenceOpen !== word.then.silenceOpen;
  const silence = isOpen ? "silenceOpen" : "silenceClosed";
  const [before, after] = [headline[silence], word.then[silence]];
  if (before === after) return null;
  const reread = rereadCase(word, subject, reading);
  const address =
    reread &&
    casePath({ name, screen: "space" }) +
      queryText([
        ...readingParts(reread.reading, page.case.reading),
        ...whatIfParts([...changes, ...reread.whatIf]),
        ...pickedParts(search, [asOfName]),
      ]);
  const figures = `${grouped(before)} → ${grouped(after)}`;
  return (
    <p className="word-figures">
      {address === undefined ? (
        <strong>{figures}</strong>
      ) : (
        <Link href={address} className="link" title="The deal space as it would then be">
          {figures}
        </Link>
      )}
      <span className="aside block">acceptable to all{isOpen ? " if silence is open" : " as reported"}</span>
    </p>
  );
}

/** The positions that a word is about, to open, or to suppose that one of them is dropped. */
function Rests({ word: { kind, refs } }: { word: Word }): JSX.Element | null {
  const view = useCaseView();
  const positions = refs.filter((id) => view.position(id));
  const [position] = positions;
  if (position === undefined) return null;
  const isDropped = positions.length === 1 && (kind === "inference" || kind === "position");
  return (
    <>
      <EvidenceLink to={positions.length === 1 ? { kind: "position", position } : { kind: "positions", positions }}>
        Evidence<span className="sr-only"> for {listed(positions)}</span>
      </EvidenceLink>{" "}
      {isDropped && <WhatIfButton changes={[{ dropped: position }]}>What if dropped</WhatIfButton>}
    </>
  );
}
