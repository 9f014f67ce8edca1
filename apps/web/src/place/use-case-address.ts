import type { WhatIf } from "@parley/analysis";
import type { Case, Reading } from "@parley/model";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { casePath, type CasePlace } from "./case-place.ts";
import { pickedParts, queryText, type QueryPart } from "./query-text.ts";
import { readingFrom, readingNames, readingParts } from "./reading-query.ts";
import type { Screen } from "./screen.ts";
import type { Here } from "./use-here.ts";
import { whatIfFrom, whatIfName, whatIfParts } from "./what-if-query.ts";

/** The name under which an address keeps the moment as of which the case is shown. */
export const asOfName = "asOf";

/** What an address keeps beside the place and the side panel. */
export const keptNames = [...readingNames, whatIfName, asOfName] as const;

/** What the address says beside the side panel. */
export interface CaseAddress {
  readonly here: Here;
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
  /** What is supposed, and recorded nowhere. */
  readonly whatIf: readonly WhatIf[];
  readonly setWhatIf: (changes: readonly WhatIf[]) => void;
  /** Shows the case as of a day or a moment; as it is now when left out. */
  readonly setAsOf: (asOf?: string) => void;
}

/** The address as the one place where screen and reading are kept: every view can be copied, reloaded, gone back to. */
export function useCaseAddress(place: CasePlace, screens: readonly Screen[], subject: Case): CaseAddress {
  const [, go] = useLocation();
  const search = useSearch();
  const readingText = queryText(pickedParts(search, readingNames));
  const reading = useMemo(() => readingFrom(new URLSearchParams(readingText), subject), [readingText, subject]);
  const supposed = new URLSearchParams(search).get(whatIfName) ?? "";
  const whatIf = useMemo(() => whatIfFrom(supposed, subject), [supposed, subject]);
  const keptText = queryText(pickedParts(search, [whatIfName, asOfName]));
  const { name, screen, item } = place;
  const here = useMemo(
    (): Here => ({
      name,
      screen,
      ...(item === undefined ? {} : { item }),
      screens,
      to: (screen, item) =>
        casePath({ name, screen, ...(item === undefined ? {} : { item }) }) +
        queryText([...readingParts(reading, subject.reading), ...pickedParts(keptText, [whatIfName, asOfName])]),
      go,
    }),
    [name, screen, item, screens, reading, subject, keptText, go],
  );
  const put = (names: readonly string[], parts: readonly QueryPart[]) => {
    const others = [...new URLSearchParams(search)].filter(([key]) => !names.includes(key));
    go(casePath(place) + queryText([...others, ...parts]));
  };
  return {
    here,
    reading,
    setReading: (next) => put(readingNames, readingParts(next, subject.reading)),
    whatIf,
    setWhatIf: (changes) => put([whatIfName], whatIfParts(changes)),
    setAsOf: (asOf) => put([asOfName], asOf === undefined ? [] : [[asOfName, asOf]]),
  };
}
