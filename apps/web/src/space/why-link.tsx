import type { PackageReadout } from "@parley/analysis";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";

/** Opens the positions that a package runs into; nothing where it runs into none. */
export function WhyLink({ readout, label }: { readout: PackageReadout; label: string }): JSX.Element | null {
  const against = readout.answers.filter(({ kind }) => kind === "refuses" || kind === "red-line" || kind === "unmet");
  const positions = [...new Set(against.flatMap((answer) => answer.positions))];
  const [position] = positions;
  if (position === undefined) return null;
  return (
    <EvidenceLink
      to={positions.length === 1 ? { kind: "position", position } : { kind: "positions", positions }}
      className="link quiet why-link"
      label={label}
    >
      why
    </EvidenceLink>
  );
}
