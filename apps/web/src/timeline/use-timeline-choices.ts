import { useSearch } from "wouter";
import { pickedParts, queryText, type QueryPart } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { timelineChoices, timelineNames, timelineParts, type TimelineChoices } from "./timeline-query.ts";

/** What is chosen of the timeline, kept in the address alone, and the ways to choose otherwise. */
export interface ChoosingTimeline extends TimelineChoices {
  /** The address of an entry, or of the timeline as a whole, that keeps these choices. */
  readonly address: (item?: string) => string;
  readonly choose: (changes: Partial<TimelineChoices>) => void;
}

/** What is chosen of the timeline. */
export function useTimelineChoices(): ChoosingTimeline {
  const here = useHere();
  const search = useSearch();
  const choices = timelineChoices(search);
  const withParts = (item: string | undefined, parts: readonly QueryPart[]): string => {
    const plain = here.to("timeline", item);
    const own = queryText(parts);
    return plain.includes("?") ? plain + own.replace("?", "&") : plain + own;
  };
  return {
    ...choices,
    address: (item) => withParts(item, pickedParts(search, timelineNames)),
    choose: (changes) => here.go(withParts(here.item, timelineParts({ ...choices, ...changes })), { replace: true }),
  };
}
