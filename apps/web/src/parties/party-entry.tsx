import { counted, type Party } from "@parley/model";
import { useState, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { PartyForm } from "./party-form.tsx";
import { PeopleList } from "./people-list.tsx";
import { SourcesList } from "./sources-list.tsx";

/** One party with what it is in the talks, its other names, its people and its sources. */
export function PartyEntry({ party }: { party: Party }): JSX.Element {
  const { subject, page } = useCaseView();
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  const recorded = page.case.parties.find(({ id }) => id === party.id);
  const positions = subject.positions.filter((position) => position.party === party.id).length;
  return (
    <article className="party-entry" aria-labelledby={`party-${party.id}`} data-party={party.id}>
      <header>
        <h3 id={`party-${party.id}`}>
          <PartyMark party={party.id} />
        </h3>
        <span className="aside">
          {[rolesWords(party), counted(positions, "position"), ...(party.proposed ? ["proposed by rules"] : [])].join(
            " · ",
          )}
        </span>
        {editable && !open && (
          <button
            type="button"
            className="link edit-link"
            aria-label={`Edit ${party.name}`}
            onClick={() => setOpen(true)}
          >
            Edit
          </button>
        )}
      </header>
      {open && recorded ? (
        <PartyForm party={recorded} onDone={() => setOpen(false)} />
      ) : (
        <>
          {party.aliases.length > 0 && <p className="aliases">also: {party.aliases.join(", ")}</p>}
          {party.note !== undefined && <p className="small">{party.note}</p>}
        </>
      )}
      <div className="party-names">
        <PeopleList party={party} />
        <SourcesList party={party} />
      </div>
    </article>
  );
}

/** Without a role a party negotiates. */
function rolesWords({ roles }: Party): string {
  return roles.length === 0 ? "negotiates" : roles.map((role) => (role === "party" ? "negotiates" : role)).join(", ");
}
