import { counted, grouped, listed, quoted, type ComparedPackage } from "@parley/model";
import type { JSX, ReactNode } from "react";
import { Link } from "wouter";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHere } from "../place/use-here.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { builderAddress, type Package } from "../space/package-query.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ProposalParties } from "./proposal-parties.tsx";

interface ProposalCardProps {
  readonly one: ComparedPackage;
  /** Whether the search for the nearest packages came to an end. */
  readonly isSearched: boolean;
}

/** One proposal: for each party where it is better and worse, what it leaves open, and what is near it. */
export function ProposalCard({ one, isSearched }: ProposalCardProps): JSX.Element | null {
  const view = useCaseView();
  const options = view.subject.packages.find(({ id }) => id === one.id)?.options;
  if (!options) return null;
  return (
    <article className="proposal" aria-labelledby={`proposal-${one.id}`}>
      <header>
        <h3 id={`proposal-${one.id}`} tabIndex={-1}>
          {one.label}
        </h3>
        <span className="aside">
          {one.by === undefined ? "by nobody in particular" : `by ${view.partyName(one.by)}`}
          {one.date !== undefined && `, ${one.date}`}
        </span>
        <Actions one={one} options={options} />
      </header>
      <ProposalParties one={one} options={options} />
      <dl className="proposal-facts">
        <Fact label="Leaves open">
          {one.open.length === 0
            ? "nothing"
            : one.open.map((issue) => (
                <ScreenLink key={issue} to="positions" item={issue} className="link quiet">
                  {view.issueLabel(issue)}
                </ScreenLink>
              ))}
        </Fact>
        {one.breaksRules.length > 0 && (
          <Fact label="Breaks">
            {listed(one.breaksRules.map((id) => view.subject.rules.find((rule) => rule.id === id)?.text ?? id))}
          </Fact>
        )}
        <Fact label="Nearest that nobody refuses">
          {isSearched ? <NearestWords one={one} options={options} /> : "not known: too many issues are linked"}
        </Fact>
        {one.jointGains.length > 0 && (
          <Fact label="All accept, and it does not take">
            {one.jointGains.map(({ issue, options: gains }) => (
              <span key={issue} className="block">
                {view.issueLabel(issue)}:{" "}
                {listed(
                  gains.map((option) => quoted(view.optionLabel(issue, option))),
                  "or",
                )}
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Actions({ one: { id, label }, options }: { one: ComparedPackage; options: Package }): JSX.Element {
  const here = useHere();
  const { editable, busy, record } = useRecorder();
  const remove = () =>
    record([{ type: "removed", collection: "packages", record: id }], `Removed the package ${quoted(label)}`);
  return (
    <span className="proposal-actions">
      <Link href={builderAddress(here.to("space"), options)} className="link">
        Open in the builder<span className="sr-only">: {label}</span>
      </Link>
      {editable && (
        <button type="button" className="link" disabled={busy} onClick={() => void remove()}>
          Remove<span className="sr-only"> {label}</span>
        </button>
      )}
    </span>
  );
}

function NearestWords({ one: { nearest }, options }: { one: ComparedPackage; options: Package }): JSX.Element {
  const view = useCaseView();
  const here = useHere();
  if (!nearest) return <>none: there is no package that nobody refuses</>;
  const { distance, count, shown } = nearest;
  if (distance === 0) return <>nobody is reported to refuse any part of it</>;
  return (
    <>
      {counted(distance, "option")} to change, in {counted(BigInt(count), "way")}
      {String(shown.length) !== count && `; the first ${grouped(shown.length)} are listed`}
      <ul>
        {shown.map((way) => {
          const changes = way.map(
            ({ issue, from, to }) =>
              `${view.issueLabel(issue)}: ${quoted(view.optionLabel(issue, from))} → ${quoted(view.optionLabel(issue, to))}`,
          );
          const changed = { ...options, ...Object.fromEntries(way.map(({ issue, to }) => [issue, to])) };
          return (
            <li key={changes.join(" ")}>
              <Link href={builderAddress(here.to("space"), changed)} className="link quiet">
                {changes.join("; ")}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
