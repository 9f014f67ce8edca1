import { monitor, type MonitorOptions } from "@parley/analysis";
import { ParleyError, type MonitorResult } from "@parley/model";
import { useMemo } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { followedNames } from "./followed-names.ts";

/** Which commitments are followed, and by which day they are judged; both are kept in the address. */
export interface Following {
  readonly result: MonitorResult | undefined;
  /** Why there is none. */
  readonly problem: string | undefined;
  readonly asked: MonitorOptions;
  readonly change: (changes: MonitorOptions) => void;
}

const names = ["asOf", "draft", "order", "session"] as const;

/** What is followed under the address. */
export function useFollowed(): Following {
  const { subject } = useCaseView();
  const here = useHere();
  const search = useSearch();
  const asked = useMemo((): MonitorOptions => {
    const query = new URLSearchParams(search);
    return Object.fromEntries(
      names.flatMap((name) => (query.get(followedNames[name]) ? [[name, query.get(followedNames[name])]] : [])),
    );
  }, [search]);
  const answer = useMemo(() => {
    try {
      return { result: monitor(subject, asked).value, problem: undefined };
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      return { result: undefined, problem: error.message };
    }
  }, [subject, asked]);
  return {
    ...answer,
    asked,
    change: (changes) => {
      const next = { ...asked, ...changes };
      const others = [...new URLSearchParams(search)].filter(
        ([name]) => !Object.values<string>(followedNames).includes(name),
      );
      const own = names.flatMap((name): [string, string][] => (next[name] ? [[followedNames[name], next[name]]] : []));
      here.go(casePath(here) + queryText([...others, ...own]), { replace: true });
    },
  };
}
