import type { CaseEntry } from "@parley/api";
import { useState, type JSX } from "react";
import { Link } from "wouter";
import { casePath } from "../place/case-place.ts";
import type { Desk } from "./use-desk.ts";
import { UnlockForm } from "./unlock-form.tsx";

/** The cases, each with what waits in it; one that cannot be opened says why. */
export function CaseTable({ cases, desk }: { cases: readonly CaseEntry[]; desk: Desk }): JSX.Element {
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain case-table">
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col" className="number">
              To review
            </th>
            <th scope="col" className="number">
              Reports
            </th>
            <th scope="col">Last change</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {cases.map((entry) => (
            <CaseRow key={entry.name} entry={entry} desk={desk} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseRow({ entry, desk }: { entry: CaseEntry; desk: Desk }): JSX.Element {
  const { name, title, archived, problem, sealed, reports, toReview, changed, editable } = entry;
  const [renaming, setRenaming] = useState(false);
  if (sealed || problem !== undefined)
    return (
      <tr>
        <th scope="row">{title}</th>
        <td colSpan={4}>{sealed ? <Unlock name={name} desk={desk} /> : <span className="aside">{problem}</span>}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">
        {renaming ? (
          <Rename entry={entry} desk={desk} onDone={() => setRenaming(false)} />
        ) : (
          <Link href={casePath({ name, screen: "overview" })}>{title}</Link>
        )}
        {archived && <span className="tag">archived</span>}
        {!editable && <span className="tag">read-only</span>}
      </th>
      <td className="number">
        {toReview > 0 ? <Link href={casePath({ name, screen: "review" })}>{toReview}</Link> : "0"}
      </td>
      <td className="number">{reports}</td>
      <td>{changed === undefined ? "" : momentWords(changed)}</td>
      <td className="row-actions">
        {editable ? (
          <>
            <button
              type="button"
              className="link quiet"
              aria-label={`Rename ${title}`}
              onClick={() => setRenaming(true)}
            >
              Rename
            </button>
            <button
              type="button"
              className="link quiet"
              aria-label={`${archived ? "Bring back" : "Archive"} ${title}`}
              onClick={() => void desk.change(name, { type: "archived-set", archived: !archived })}
            >
              {archived ? "Bring back" : "Archive"}
            </button>
          </>
        ) : (
          <button type="button" className="link quiet" onClick={() => void desk.copyCase(name, title)}>
            Work on a copy
          </button>
        )}
      </td>
    </tr>
  );
}

interface RenameProps {
  readonly entry: CaseEntry;
  readonly desk: Desk;
  readonly onDone: () => void;
}

function Rename({ entry: { name, title }, desk, onDone }: RenameProps): JSX.Element {
  const [typed, setTyped] = useState(title);
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") void desk.change(name, { type: "title-set", title: typed.trim() }).then(onDone);
      }}
    >
      <input
        type="text"
        aria-label={`New title of ${title}`}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone();
        }}
      />
      <button type="submit" className="plain-button">
        Save
      </button>
    </form>
  );
}

function Unlock({ name, desk }: { name: string; desk: Desk }): JSX.Element {
  return <UnlockForm busy={desk.busy} onUnlock={(passphrase) => void desk.unlock(name, passphrase)} />;
}

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function momentWords(iso: string): string {
  return moment.format(new Date(iso));
}
