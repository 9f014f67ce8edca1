import type { Case, Reading } from "@parley/model";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { casePath, type CasePlace } from "./case-place.ts";
import { pickedParts, queryText } from "./query-text.ts";
import { readingFrom, readingNames, readingParts } from "./reading-query.ts";
import type { Screen } from "./screen.ts";
import type { Here } from "./use-here.ts";

/** What the address says beside the side panel. */
export interface CaseAddress {
  readonly here: Here;
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
}

/** The address as the one place where screen and reading are kept: every view can be copied, reloaded, gone back to. */
export function useCaseAddress(place: CasePlace, screens: readonly Screen[], subject: Case): CaseAddress {
  const [, go] = useLocation();
  const search = useSearch();
  const readingText = queryText(pickedParts(search, readingNames));
  const reading = useMemo(() => readingFrom(new URLSearchParams(readingText), subject), [readingText, subject]);
  const { name, screen, item } = place;
  const here = useMemo(
    (): Here => ({
      name,
      screen,
      ...(item === undefined ? {} : { item }),
      screens,
      to: (screen, item) =>
        casePath({ name, screen, ...(item === undefined ? {} : { item }) }) +
        queryText(readingParts(reading, subject.reading)),
      go,
    }),
    [name, screen, item, screens, reading, subject, go],
  );
  const setReading = (next: Reading) => {
    const others = [...new URLSearchParams(search)].filter(([key]) => !readingNames.some((known) => known === key));
    go(casePath(place) + queryText([...others, ...readingParts(next, subject.reading)]));
  };
  return { here, reading, setReading };
}
