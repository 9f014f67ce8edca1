import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** The name under which an address keeps whose values count. */
const byName = "by";

/** Whose values count where several people gave one party some. */
export interface Judges {
  /** In alphabetical order, those among whom there is a choice; empty where no party has values of several. */
  readonly names: readonly string[];
  /** The one whose values count; `undefined` where there is no choice. */
  readonly by: string | undefined;
  readonly choose: (name: string) => void;
}

/** Whose values count, kept in the address; the first in alphabetical order where it names nobody. */
export function useJudges(): Judges {
  const { scores } = useCaseView().subject;
  const here = useHere();
  const search = useSearch();
  const rivals = scores.filter(({ party }, i) => scores.some((other, k) => k !== i && other.party === party));
  const names = [...new Set(rivals.map(({ author }) => author))].sort((a, b) => a.localeCompare(b));
  const asked = new URLSearchParams(search).get(byName) ?? "";
  return {
    names,
    by: names.includes(asked) ? asked : names[0],
    choose: (name) => {
      const others = [...new URLSearchParams(search)].filter(([key]) => key !== byName);
      here.go(casePath(here) + queryText([...others, [byName, name]]), { replace: true });
    },
  };
}
