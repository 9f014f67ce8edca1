import type { ReviewState } from "@parley/model";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSearch } from "wouter";
import { pickedParts, queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useRecorder, type Recorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { filterFrom, filterParts, reviewFilterNames } from "./filter-query.ts";
import { following, inScope, isShown, reviewEntries, type ReviewEntry, type ReviewFilter } from "./review-entries.ts";

/** What a decision records, and where the claim stands by it. */
export interface Decision {
  readonly state: ReviewState;
  /** The claims that it decides. */
  readonly claims: readonly string[];
  /** @param seen - The version of the case that the claims were decided on. @returns The version that it made. */
  readonly tell: (recorder: Recorder, seen: number) => Promise<number | undefined>;
}

/** Going through the claims of a case: which are shown, which is the current one, and what is done to it. */
export interface ReviewQueue {
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
  readonly all: readonly ReviewEntry[];
  /** Those of the chosen report and party, whatever was decided. */
  readonly scope: readonly ReviewEntry[];
  /** Those that the filter shows. */
  readonly shown: readonly ReviewEntry[];
  readonly current: ReviewEntry | undefined;
  readonly show: (claim: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Records a decision and goes on at once; when it cannot be recorded, its first claim comes back. */
  readonly decide: (decision: Decision) => void;
  /** Undoes what was recorded last, and goes back to the claim that was decided here last. */
  readonly undo: () => void;
}

/** Keeps the queue: the address names claim and filter, so that every view of it can be copied and gone back to. */
export function useReviewQueue(): ReviewQueue {
  const view = useCaseView();
  const here = useHere();
  const recorder = useRecorder();
  const filter = useFilter();
  const [decided, mark] = useDecided();
  const all = useMemo(() => reviewEntries(view, decided), [view, decided]);
  const scope = useMemo(() => inScope(all, filter), [all, filter]);
  const shown = useMemo(() => scope.filter((entry) => isShown(entry, filter)), [scope, filter]);
  const current = all.find(({ claim }) => claim.id === here.item) ?? shown[0];

  const go = useCallback(
    (claim: string | undefined, next: ReviewFilter = filter) => {
      const path = here.to("review", claim);
      const more = queryText(filterParts(next)).slice(1);
      here.go(more === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${more}`, { replace: true });
    },
    [here, filter],
  );
  const currentId = current?.claim.id;
  useEffect(() => {
    if (currentId !== here.item) go(currentId);
  }, [currentId, here.item, go]);

  const line = useLine(recorder);
  const past = useRef<string[]>([]);
  const telling = useTelling(view.page.version);
  const decide = (decision: Decision) => {
    const { claims, state } = decision;
    const [first] = claims;
    mark(claims, state);
    const rest = scope.filter(({ claim }) => claim.id === currentId || !claims.includes(claim.id));
    go(following(rest, filter, { claim: currentId, step: 1 })?.claim.id);
    if (first !== undefined) past.current.push(first);
    const tell = telling(decision);
    line(async (latest) => {
      const isRecorded = await tell(latest);
      mark(claims);
      if (!isRecorded) go(first);
    });
  };
  const undo = () => {
    const back = past.current.pop();
    line(async (latest) => void ((await latest.undo()) && back !== undefined && go(back)));
  };
  return {
    filter,
    setFilter: (next) => go(undefined, next),
    all,
    scope,
    shown,
    current,
    show: go,
    step: (by) => {
      const to = following(scope, filter, { claim: currentId, step: by });
      if (to) go(to.claim.id);
    },
    decide,
    undo,
  };
}

/** The filter that the address names. */
function useFilter(): ReviewFilter {
  const text = queryText(pickedParts(useSearch(), reviewFilterNames));
  return useMemo(() => filterFrom(new URLSearchParams(text)), [text]);
}

/** What was decided here and is not recorded yet, so that the page need not wait to show it. */
function useDecided(): [ReadonlyMap<string, ReviewState>, (claims: readonly string[], state?: ReviewState) => void] {
  const [decided, setDecided] = useState<ReadonlyMap<string, ReviewState>>(new Map());
  const mark = useCallback((claims: readonly string[], state?: ReviewState) => {
    setDecided((before) => {
      const next = new Map(before);
      for (const claim of claims) {
        if (state === undefined) next.delete(claim);
        else next.set(claim, state);
      }
      return next;
    });
  }, []);
  return [decided, mark];
}

/**
 * A decision rests on the version that stood on the screen when it was made, so that nobody else's decision about the same
 * claim is overridden unseen; what the reader recorded of that claim before counts as seen.
 */
function useTelling(shown: number): (decision: Decision) => (latest: Recorder) => Promise<boolean> {
  const own = useRef(new Map<string, number>());
  return ({ claims, tell }) =>
    async (latest) => {
      const seen = claims.map((claim) => Math.max(shown, own.current.get(claim) ?? 0));
      const made = await tell(latest, claims.length === 0 ? shown : Math.min(...seen));
      if (made === undefined) return false;
      for (const claim of claims) own.current.set(claim, made);
      return true;
    };
}

/**
 * What is recorded goes out one after the other, so that the notice and what is undone follow the order of the reader's
 * decisions.
 */
function useLine(recorder: Recorder): (task: (latest: Recorder) => Promise<void>) => void {
  const latest = useRef(recorder);
  useLayoutEffect(() => {
    latest.current = recorder;
  }, [recorder]);
  const end = useRef(Promise.resolve());
  return useCallback((task) => {
    end.current = end.current.then(async () => {
      await task(latest.current);
      await new Promise((shown) => setTimeout(shown));
    });
  }, []);
}
