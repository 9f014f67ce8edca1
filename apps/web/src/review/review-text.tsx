import { memo, useEffect, useMemo, type JSX, type RefObject } from "react";
import type { Claim } from "@parley/model";
import { reportBlocks, type Place, type ReportBlock } from "../reports/report-segments.ts";
import type { ReviewEntry } from "./review-entries.ts";

interface ReviewTextProps {
  readonly pane: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly source: string;
  readonly text: string;
  /** The claims of this report, rejected ones too. */
  readonly entries: readonly ReviewEntry[];
  readonly current: ReviewEntry | undefined;
  /** Where the current quote would stand, if it is being changed. */
  readonly draft: Place | undefined;
  readonly onShow: (claim: string) => void;
}

/** A report with quiet marks: what is to review, what was accepted, and the current quote, kept in view. */
export function ReviewText({
  pane,
  title,
  source,
  text,
  entries,
  current,
  draft,
  onShow,
}: ReviewTextProps): JSX.Element {
  const id = current?.claim.id;
  const blocks = useBlocks(text, marksOf(entries, current, draft));
  const looks = new Map(entries.map(({ claim, state }) => [claim.id, claim.id === id ? "current" : state]));
  useInView(pane, `${id} ${draft?.start} ${draft?.end}`);
  return (
    <article
      ref={pane}
      className="review-text"
      aria-label={title}
      tabIndex={0}
      onClick={(event) => {
        const claim = (event.target as Element)
          .closest<HTMLElement>("[data-claims]")
          ?.dataset["claims"]?.split(" ")
          .at(-1);
        if (claim !== undefined && document.getSelection()?.isCollapsed !== false) onShow(claim);
      }}
    >
      <header>
        {!text.startsWith(title) && <h3>{title}</h3>}
        <p className="report-source">{source}</p>
      </header>
      {blocks.map((block) => (
        <Block key={block.segments[0]?.start ?? 0} block={block} look={lookOf(block, looks)} />
      ))}
    </article>
  );
}

interface Mark extends Place {
  readonly id: string;
}

/** Rejected claims are marked only while one looks at them. */
function marksOf(entries: readonly ReviewEntry[], current: ReviewEntry | undefined, draft: Place | undefined): Mark[] {
  return entries.flatMap((entry) => {
    const isCurrent = entry.claim.id === current?.claim.id;
    const place = isCurrent ? (draft ?? entry.place) : entry.place;
    if (!place || (entry.state === "rejected" && !isCurrent)) return [];
    return [{ id: entry.claim.id, start: place.start, end: place.end }];
  });
}

/** The blocks stay the same objects as long as text and places do, so that a decision draws again only what it changes. */
function useBlocks(text: string, marks: readonly Mark[]): ReportBlock[] {
  const places = JSON.stringify(marks);
  return useMemo(() => {
    const claims = (JSON.parse(places) as Mark[]).map(
      ({ id, start, end }) => ({ id, start, end, quote: text.slice(start, end) }) as Claim,
    );
    return reportBlocks(text, claims);
  }, [text, places]);
}

function lookOf({ segments }: ReportBlock, looks: ReadonlyMap<string, string>): string {
  return segments.map(({ claims }) => strongest(claims.map((claim) => looks.get(claim) ?? ""))).join(" ");
}

function strongest(looks: readonly string[]): string {
  return ["current", "suggested", "accepted", "rejected"].find((look) => looks.includes(look)) ?? "plain";
}

/** One paragraph; `look` says how each of its stretches is drawn. */
const Block = memo(function Block({ block, look }: { block: ReportBlock; look: string }): JSX.Element {
  const looks = look.split(" ");
  const content = block.segments.map(({ start, text, claims }, i) => (
    <span
      key={start}
      data-start={start}
      data-look={looks[i]}
      data-claims={claims.length > 0 ? claims.join(" ") : undefined}
    >
      {text}
    </span>
  ));
  return block.kind === "heading" ? <h4>{content}</h4> : <p>{content}</p>;
});

/** Scrolls only the text, never the page, and only as far as the quote needs. */
function useInView(pane: RefObject<HTMLElement | null>, what: string): void {
  useEffect(() => {
    const element = pane.current;
    const mark = what === "" ? undefined : element?.querySelector<HTMLElement>('[data-look="current"]');
    if (!element || !mark) return;
    const top = mark.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const isInView = top > 40 && top < element.clientHeight - 120;
    if (!isInView) element.scrollBy({ top: top - element.clientHeight / 3, behavior: "instant" });
  }, [pane, what]);
}
