import { isNegotiatingParty, type ComparedPackage, type RedLine, type Standing } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { consentOf } from "../positions/needed-consents.ts";
import type { Package } from "../space/package-query.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { positionMatter } from "../words/position-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface ProposalPartiesProps {
  readonly one: ComparedPackage;
  readonly options: Package;
}

/** A proposal for each party: the verdicts with the issues that they rest on, and its red lines. */
export function ProposalParties({ one, options }: ProposalPartiesProps): JSX.Element {
  return (
    <div className="scroll" role="region" aria-label={`${one.label} for each party`} tabIndex={0}>
      <table className="plain proposal-parties">
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Against today</th>
            <th scope="col">Against its last offer</th>
            <th scope="col">Against no deal</th>
            <th scope="col">Red lines</th>
          </tr>
        </thead>
        <tbody>
          {one.parties.map(({ party, today, lastOffer, noDeal, redLines }) => (
            <tr key={party}>
              <th scope="row">
                <PartyMark party={party} />
              </th>
              <td>
                <Why standing={today} party={party} options={options} none="today is not recorded" />
              </td>
              <td>
                {lastOffer.against === one.id ? (
                  <span className="aside">this is its last offer</span>
                ) : (
                  <Why standing={lastOffer} party={party} options={options} none="it has offered nothing" />
                )}
              </td>
              <td>
                <Why standing={noDeal} party={party} options={options} />
              </td>
              <td>
                <RedLines lines={redLines} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WhyProps {
  readonly standing: Standing;
  readonly party: string;
  readonly options: Package;
  readonly none?: string;
}

function Why({ standing, none, party, options }: WhyProps): JSX.Element {
  const binds = useBinding(party, options);
  const parts = [
    ["better on", standing.better.filter(binds)],
    ["worse on", standing.worse.filter(binds)],
    ["unknown on", standing.unknown.filter(binds)],
  ] as const;
  return (
    <>
      <VerdictMark standing={standing} {...(none === undefined ? {} : { none })} />
      {parts.map(
        ([words, keys]) =>
          keys.length > 0 && (
            <details key={words}>
              <summary>
                {words} {keys.length}
              </summary>
              <ul>
                {keys.map((key) => (
                  <li key={key}>
                    <KeyLink name={key} party={party} options={options} />
                  </li>
                ))}
              </ul>
            </details>
          ),
      )}
    </>
  );
}

/** Whether the word of a party counts on an issue: a guarantor's only where the package takes an option that needs it. */
function useBinding(party: string, options: Package): (issue: string) => boolean {
  const { party: partyOf, issues } = useCaseView();
  const found = partyOf(party);
  if (found && isNegotiatingParty(found)) return () => true;
  return (name) => {
    const taken = issues.find(({ id }) => id === name)?.options.find(({ id }) => id === options[name]);
    return taken !== undefined && consentOf(taken).includes(party);
  };
}

/** An issue, by what the party holds of the option taken there; or a position over several issues. */
function KeyLink({ name, party, options }: { name: string; party: string; options: Package }): JSX.Element {
  const view = useCaseView();
  const option = options[name];
  const held = view.position(name);
  if (option !== undefined)
    return (
      <EvidenceLink to={{ kind: "cell", party, issue: name, option }} className="link quiet">
        {view.issueLabel(name)}
      </EvidenceLink>
    );
  if (held)
    return (
      <EvidenceLink to={{ kind: "position", position: name }} className="link quiet">
        {positionMatter(held, view)}
      </EvidenceLink>
    );
  return <>{view.issueLabel(name)}, left open</>;
}

function RedLines({ lines }: { lines: readonly RedLine[] }): JSX.Element {
  const view = useCaseView();
  if (lines.length === 0) return <span className="aside">none recorded</span>;
  return (
    <ul className="red-lines">
      {lines.map(({ position, state, assumptions }) => {
        const held = view.position(position);
        const texts = view.subject.assumptions.filter(({ id }) => assumptions.includes(id)).map(({ text }) => text);
        return (
          <li key={position} data-state={state}>
            <strong>{state === "unknown" ? "not decided" : state}</strong>
            {texts.length > 0 && ` (${texts.join("; ")})`}:{" "}
            <EvidenceLink to={{ kind: "position", position }} className="link quiet">
              {held ? positionMatter(held, view) : position}
            </EvidenceLink>
          </li>
        );
      })}
    </ul>
  );
}
