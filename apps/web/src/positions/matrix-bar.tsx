import type { JSX } from "react";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { matrixOrders, sortName, type MatrixOrder } from "./matrix-order.ts";
import { AcceptProposals } from "./proposals-dialog.tsx";

const orderWords: Readonly<Record<MatrixOrder, string>> = {
  case: "as in the case",
  blocked: "most blocked first",
  unreported: "least reported first",
};

/** In which order the issues stand, and what waits for acceptance. */
export function MatrixBar({ order }: { order: MatrixOrder }): JSX.Element {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const here = useHere();
  const search = useSearch();
  const sort = (next: string) => {
    const others = [...new URLSearchParams(search)].filter(([name]) => name !== sortName);
    here.go(casePath(here) + queryText(next === "case" ? others : [...others, [sortName, next]]));
  };
  return (
    <div className="matrix-bar">
      <label>
        Issues{" "}
        <select value={order} onChange={(event) => sort(event.currentTarget.value)}>
          {matrixOrders.map((one) => (
            <option key={one} value={one}>
              {orderWords[one]}
            </option>
          ))}
        </select>
      </label>
      {editable && <AcceptProposals proposals={page.case.positions.filter(({ proposed }) => proposed)} />}
    </div>
  );
}
