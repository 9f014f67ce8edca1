import type { ChecklistAnswer, DurablePackage } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { ClaimsLink } from "./claims-link.tsx";
import type { JudgementPreset } from "./judgement-draft.ts";
import { listWords } from "./judgement-words.ts";

interface ChecklistTableProps {
  readonly list: DurablePackage["checklists"][number]["list"];
  readonly items: readonly ChecklistAnswer[];
  /** The package, empty for the deal as it is talked about. */
  readonly of: string;
  readonly onJudge: (preset: JudgementPreset) => void;
}

/** One checklist, item by item: met or not, by what or by whose word. */
export function ChecklistTable({ list, items, of, onJudge }: ChecklistTableProps): JSX.Element {
  const { editable } = useRecorder();
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain checklist">
        <caption>{listWords[list]}</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Answer</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, label, answer, why, claims }) => (
            <tr key={item}>
              <th scope="row">{label}</th>
              <td>
                <strong>{answer}</strong>
                {editable && (
                  <button
                    type="button"
                    className="link judge"
                    aria-label={`Judge: ${label}`}
                    onClick={() => onJudge({ about: "checklist", item: `${list} ${item}`, package: of })}
                  >
                    Judge
                  </button>
                )}
              </td>
              <td>
                <ClaimsLink claims={claims}>{why}</ClaimsLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
