import { useState, type JSX } from "react";
import { PartyField } from "../parties/party-field.tsx";
import { PartyForm } from "../parties/party-form.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { newIssueDraft } from "./issue-changes.ts";
import { IssueForm } from "./issue-form.tsx";
import { newPositionDraft } from "./position-draft.ts";
import { PositionForm } from "./position-form.tsx";

/** What can be added to the matrix: an issue, a party, a position over several issues. */
export function AddRows(): JSX.Element {
  const { issues, parties } = useCaseView();
  const [open, setOpen] = useState<"issue" | "party" | "several">();
  const done = () => setOpen(undefined);
  if (open === "issue") return <IssueForm start={newIssueDraft} onDone={done} />;
  if (open === "party") return <PartyForm onDone={done} />;
  if (open === "several") return <SeveralForm onDone={done} />;
  return (
    <p className="form-actions">
      <button type="button" className="plain-button" onClick={() => setOpen("issue")}>
        Add an issue
      </button>
      <button type="button" className="plain-button" onClick={() => setOpen("party")}>
        Add a party
      </button>
      {issues.length > 1 && parties.length > 0 && (
        <button type="button" className="plain-button" onClick={() => setOpen("several")}>
          Add a position over several issues
        </button>
      )}
    </p>
  );
}

function SeveralForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { parties } = useCaseView();
  const [party, setParty] = useState(parties[0]?.id ?? "");
  return (
    <div className="several-form">
      <PartyField label="Party" party={party} onParty={setParty} />
      <PositionForm key={party} start={newPositionDraft({ party })} onDone={onDone} />
    </div>
  );
}
