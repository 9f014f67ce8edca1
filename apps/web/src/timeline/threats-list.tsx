import { dateWords } from "@parley/analysis";
import { counted, type ThreatsResult, type ToldThreat } from "@parley/model";
import { useState, type JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { ThreatForm } from "./threat-form.tsx";

/** Who threatens whom with what, told to whom, and by when. */
export function ThreatsList({ result: { sentence, threats } }: { result: ThreatsResult }): JSX.Element {
  const { editable } = useRecorder();
  const [open, setOpen] = useState<string>();
  return (
    <section className="threats" aria-labelledby="threats-title">
      <h3 id="threats-title">Threats and their deadlines</h3>
      <p>{sentence}</p>
      {threats.length > 0 && (
        <div className="scroll" role="region" aria-label="Threats" tabIndex={0}>
          <table className="plain threats-table">
            <caption className="sr-only">Threats, told to whom, about whom, and by when</caption>
            <thead>
              <tr>
                {["What", "By", "Told to", "About", "Unless", "By when", "Cost to itself", "Status", "Evidence"].map(
                  (word) => (
                    <th key={word} scope="col">
                      {word}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {threats.map((threat) => (
                <ThreatRow key={threat.id} threat={threat} onEdit={editable ? () => setOpen(threat.id) : undefined} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {threats.map((threat) =>
        threat.id === open ? <ThreatForm key={threat.id} threat={threat} onDone={() => setOpen(undefined)} /> : null,
      )}
      {editable && open === undefined && (
        <button type="button" className="plain-button" onClick={() => setOpen("")}>
          Add a threat
        </button>
      )}
      {open === "" && <ThreatForm onDone={() => setOpen(undefined)} />}
    </section>
  );
}

function ThreatRow({ threat, onEdit }: { threat: ToldThreat; onEdit: (() => void) | undefined }): JSX.Element {
  const view = useCaseView();
  const claims = threat.claims.filter((id) => view.claim(id));
  const who = (id: string | undefined) => (id === undefined ? "not reported" : <PartyMark party={id} />);
  return (
    <tr>
      <th scope="row">{threat.consequence}</th>
      <td>{threat.by.length === 0 ? threat.holder : threat.by.map((id) => <PartyMark key={id} party={id} />)}</td>
      <td>{who(threat.to)}</td>
      <td>{who(threat.about)}</td>
      <td>{threat.condition ?? (threat.isConditional ? "" : "nothing reported")}</td>
      <td>{deadlineWords(threat)}</td>
      <td>{threat.cost ?? "not reported"}</td>
      <td>
        {threat.proposed ? `${threat.status}; not recorded` : threat.status}{" "}
        {onEdit && (
          <button
            type="button"
            className="link"
            aria-label={`${threat.proposed ? "Record" : "Edit"} the threat: ${threat.consequence}`}
            onClick={onEdit}
          >
            {threat.proposed ? "Record" : "Edit"}
          </button>
        )}
      </td>
      <td>
        {claims.length > 0 && (
          <EvidenceLink
            to={{ kind: "claims", claims }}
            className="link"
            label={`Evidence for the threat: ${threat.consequence}`}
          >
            {claims.join(", ")}
          </EvidenceLink>
        )}
      </td>
    </tr>
  );
}

function deadlineWords({ hasDeadline, deadline, said = "", timing, daysLeft = 0 }: ToldThreat): string {
  if (!hasDeadline) return "no deadline";
  const date = deadline === undefined ? `“${said}”` : dateWords(deadline);
  if (timing === "passed") return `${date}, which has passed`;
  return timing === undefined ? date : `${date}, ${daysLeft === 0 ? "today" : `${counted(daysLeft, "day")} away`}`;
}
