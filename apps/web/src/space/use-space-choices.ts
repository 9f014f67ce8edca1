import { useMemo } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import {
  mostPins,
  samePackage,
  spaceChoices,
  spaceNames,
  spaceParts,
  type Package,
  type SpaceChoices,
} from "./package-query.ts";

/** What is chosen in the deal space, kept in the address alone. */
export interface Choosing extends SpaceChoices {
  /** The address of this screen with other choices. */
  readonly address: (changes: Partial<SpaceChoices>) => string;
  /** Goes to {@link address}, in place of this one: the way back skips single choices. */
  readonly choose: (changes: Partial<SpaceChoices>) => void;
  readonly setOption: (issue: string, option: string | undefined) => void;
  readonly toggleLock: (issue: string) => void;
  readonly isPinned: (chosen: Package) => boolean;
  /** Pins a package, or takes the pin away; a fifth pin takes the place of the first. */
  readonly togglePin: (chosen: Package) => void;
}

/** What is chosen in the deal space, and the ways to choose otherwise. */
export function useSpaceChoices(): Choosing {
  const { issues } = useCaseView();
  const here = useHere();
  const search = useSearch();
  const choices = useMemo(() => spaceChoices(search, issues), [search, issues]);
  const address = (changes: Partial<SpaceChoices>) => {
    const others = [...new URLSearchParams(search)].filter(([name]) => !spaceNames.some((known) => known === name));
    return casePath(here) + queryText([...others, ...spaceParts({ ...choices, ...changes })]);
  };
  const choose = (changes: Partial<SpaceChoices>) => here.go(address(changes), { replace: true });
  const { package: chosen, locked, pins } = choices;
  const isPinned = (one: Package) => pins.some((pin) => samePackage(pin, one));
  return {
    ...choices,
    address,
    choose,
    setOption: (issue, option) => {
      const kept = issues.flatMap(({ id }) => {
        const next = id === issue ? option : chosen[id];
        return next === undefined ? [] : [[id, next] as const];
      });
      choose({ package: Object.fromEntries(kept) });
    },
    toggleLock: (issue) =>
      choose({ locked: locked.includes(issue) ? locked.filter((id) => id !== issue) : [...locked, issue] }),
    isPinned,
    togglePin: (one) =>
      choose({
        pins: isPinned(one) ? pins.filter((pin) => !samePackage(pin, one)) : [...pins, one].slice(-mostPins),
      }),
  };
}
