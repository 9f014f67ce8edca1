import type { BriefBlock, BriefSentence } from "@parley/model";
import { Fragment, type JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { keyed } from "../view/keyed.ts";

/** The number of each claim's note. */
export type NoteNumbers = ReadonlyMap<string, number>;

interface BlockProps<Kind extends BriefBlock["kind"]> {
  readonly block: Extract<BriefBlock, { kind: Kind }>;
  readonly numbers: NoteNumbers;
}

/** The blocks of one section of a brief. */
export function BriefBlocks({ blocks, numbers }: { blocks: readonly BriefBlock[]; numbers: NoteNumbers }): JSX.Element {
  return (
    <>
      {keyed(blocks, ({ kind }) => kind).map(({ key, item }) => {
        switch (item.kind) {
          case "paragraph":
            return (
              <p key={key}>
                <Sentences sentences={item.sentences} numbers={numbers} />
              </p>
            );
          case "list":
            return <BriefList key={key} block={item} numbers={numbers} />;
          case "table":
            return <BriefTable key={key} block={item} numbers={numbers} />;
        }
      })}
    </>
  );
}

function BriefList({ block, numbers }: BlockProps<"list">): JSX.Element {
  return (
    <ul>
      {keyed(block.items, (sentences) => sentences.map(({ text }) => text).join(" ")).map(({ key, item }) => (
        <li key={key}>
          <Sentences sentences={item} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}

function BriefTable({ block, numbers }: BlockProps<"table">): JSX.Element {
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            {keyed(block.head, (head) => head).map(({ key, item }) => (
              <th key={key} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(block.rows, (row) => row.map(({ text }) => text).join(" ")).map(({ key, item: row }) => (
            <tr key={key}>
              {keyed(row, ({ text }) => text).map(({ key: cellKey, item: cell }) => (
                <td key={cellKey}>
                  {cell.text}
                  <NoteMarks claims={cell.claims} numbers={numbers} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sentences(props: { sentences: readonly BriefSentence[]; numbers: NoteNumbers }): JSX.Element {
  return (
    <>
      {keyed(props.sentences, ({ text }) => text).map(({ key, item }) => (
        <Fragment key={key}>
          {item.text}
          <NoteMarks claims={item.claims} numbers={props.numbers} />{" "}
        </Fragment>
      ))}
    </>
  );
}

function NoteMarks({ claims, numbers }: { claims: readonly string[]; numbers: NoteNumbers }): JSX.Element | null {
  const marks = claims.filter((claim) => numbers.has(claim));
  if (marks.length === 0) return null;
  return (
    <sup className="marks">
      {marks.map((claim) => (
        <EvidenceLink key={claim} to={{ kind: "claims", claims: [claim] }} label={`Note ${numbers.get(claim)}`}>
          {numbers.get(claim)}
        </EvidenceLink>
      ))}
    </sup>
  );
}
