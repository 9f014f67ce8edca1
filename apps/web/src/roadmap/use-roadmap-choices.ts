import { proposedOrders } from "@parley/analysis";
import { useMemo } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { roadmapChoices, roadmapNames, roadmapParts, type RoadmapChoices } from "./roadmap-query.ts";

/** What is chosen of the roadmap, kept in the address alone, and the ways to choose otherwise. */
export interface ChoosingOrder extends RoadmapChoices {
  /** The orders of the case: their ids and what they are called. */
  readonly orders: readonly { readonly id: string; readonly label: string }[];
  readonly choose: (changes: Partial<RoadmapChoices>) => void;
}

/** What is chosen of the roadmap. */
export function useRoadmapChoices(): ChoosingOrder {
  const { subject } = useCaseView();
  const here = useHere();
  const search = useSearch();
  const orders = useMemo(() => proposedOrders(subject).map(({ id, label }) => ({ id, label })), [subject]);
  const ids = orders.map(({ id }) => id);
  const choices = roadmapChoices(
    search,
    ids,
    subject.steps.map(({ id }) => id),
  );
  return {
    ...choices,
    orders,
    choose: (changes) => {
      const others = [...new URLSearchParams(search)].filter(([name]) => !roadmapNames.some((known) => known === name));
      here.go(casePath(here) + queryText([...others, ...roadmapParts({ ...choices, ...changes })]), { replace: true });
    },
  };
}
