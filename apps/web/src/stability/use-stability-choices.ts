import { useMemo } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText, type QueryPart } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { ordersText, statementOrders, type StatementOrders } from "./statement-order.ts";

/** What is chosen on the stability screen. */
interface Chosen {
  readonly orders: StatementOrders;
  /** The outcome that is explained, by number. */
  readonly state?: number | undefined;
  /** By how many places a statement may stand wrongly: 0 where one is sure of the rankings. */
  readonly doubt: number;
  /** Whether the moves are shown as a table instead of the picture. */
  readonly asTable: boolean;
}

const names = new Set(["state", "statements", "doubt", "moves"]);

/** What is chosen on the stability screen, kept in the address alone, with the ways to choose otherwise. */
export interface StabilityChoices extends Chosen {
  readonly address: (changes: Partial<Chosen>) => string;
  /** Goes to {@link address}, in place of this one. */
  readonly choose: (changes: Partial<Chosen>) => void;
}

/** What is chosen on the stability screen. */
export function useStabilityChoices(): StabilityChoices {
  const here = useHere();
  const search = useSearch();
  const chosen = useMemo((): Chosen => {
    const query = new URLSearchParams(search);
    const state = query.get("state") ?? "";
    return {
      orders: statementOrders(query.get("statements") ?? ""),
      doubt: /^\d{1,2}$/.test(query.get("doubt") ?? "") ? Number(query.get("doubt")) : 1,
      asTable: query.get("moves") === "table",
      ...(/^[1-9]\d{0,6}$/.test(state) ? { state: Number(state) } : {}),
    };
  }, [search]);
  const address = (changes: Partial<Chosen>): string => {
    const { orders, state, doubt, asTable } = { ...chosen, ...changes };
    const others = [...new URLSearchParams(search)].filter(([name]) => !names.has(name));
    const own: QueryPart[] = [
      ["statements", ordersText(orders)],
      ["state", state === undefined ? "" : String(state)],
      ["doubt", doubt === 1 ? "" : String(doubt)],
      ["moves", asTable ? "table" : ""],
    ];
    return casePath(here) + queryText([...others, ...own.filter(([, value]) => value !== "")]);
  };
  return { ...chosen, address, choose: (changes) => here.go(address(changes), { replace: true }) };
}
