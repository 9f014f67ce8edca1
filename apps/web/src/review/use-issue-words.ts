import { useCallback } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { useVocabulary } from "./use-vocabulary.ts";

/** Names an issue by its id, of the case or of the vocabulary; a place after a slash is told behind it. */
export function useIssueWords(): (id: string) => string {
  const { issues } = useCaseView();
  const vocabulary = useVocabulary();
  return useCallback(
    (id) => {
      const [base = id, place] = id.split("/");
      const known = issues.find((issue) => issue.id === id) ?? vocabulary.find((issue) => issue.id === base);
      const label = known?.label ?? (base.split(".").at(-1) ?? base).replaceAll("_", " ");
      return place === undefined ? label : `${label} (${placeWords(place)})`;
    },
    [issues, vocabulary],
  );
}

/** A place as names are written: "north valley" of an id is North Valley. */
function placeWords(place: string): string {
  return place.replaceAll("-", " ").replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L}{3})/gu, (first) => first.toUpperCase());
}
