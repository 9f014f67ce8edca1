import type { JSX, ReactNode } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { inScope, isShown, otherOrder, type ReviewFilter } from "./review-entries.ts";
import type { ReviewQueue } from "./use-review-queue.ts";

const words: Readonly<Record<ReviewFilter["show"], string>> = {
  "to-review": "To review",
  accepted: "Accepted",
  rejected: "Rejected",
  lost: "Lost words",
  all: "All",
};

/** Which claims one goes through: by what was decided, by report, by party; then what else there is. */
export function ReviewFilters({ queue, children }: { queue: ReviewQueue; children?: ReactNode }): JSX.Element {
  const { page, subject, parties } = useCaseView();
  const { filter, setFilter, scope, all } = queue;
  const count = (show: ReviewFilter["show"]) => scope.filter((entry) => isShown(entry, { show })).length;
  const isLost = filter.show === "lost" || inScope(all, filter).some((entry) => isShown(entry, { show: "lost" }));
  const states = (Object.keys(words) as ReviewFilter["show"][]).filter((show) => show !== "lost" || isLost);
  return (
    <div className="review-filters" role="group" aria-label="Which claims">
      {states.map((show) => (
        <button
          key={show}
          type="button"
          className="filter-button"
          aria-pressed={filter.show === show}
          onClick={() => setFilter({ ...filter, show })}
        >
          {words[show]} <span className="count">{count(show)}</span>
        </button>
      ))}
      {page.reports.length > 1 && (
        <Choice
          label="Report"
          any="all reports"
          value={filter.report}
          options={page.reports.map(({ id }) => [id, subject.reports.find((report) => report.id === id)?.title ?? id])}
          onChange={(report) => setFilter(without(filter, "report", report))}
        />
      )}
      {parties.length > 0 && (
        <Choice
          label="Party"
          any="all parties"
          value={filter.party}
          options={parties.map(({ id, name }) => [id, name])}
          onChange={(party) => setFilter(without(filter, "party", party))}
        />
      )}
      <button
        type="button"
        className="filter-button"
        aria-pressed={filter.order === "surest"}
        title="By what you accepted and rejected in this case; O"
        onClick={() => setFilter(otherOrder(filter))}
      >
        Surest first
      </button>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, any, value = "", options, onChange }: ChoiceProps): JSX.Element {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? undefined : currentTarget.value)}
    >
      <option value="">{any}</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function without(filter: ReviewFilter, name: "report" | "party", value: string | undefined): ReviewFilter {
  const { [name]: _before, ...others } = filter;
  return value === undefined ? others : { ...others, [name]: value };
}
