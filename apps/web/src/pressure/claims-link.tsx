import type { JSX, ReactNode } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";

/** Words that open the claims they rest on; plain words where there are none. */
export function ClaimsLink({ claims, children }: { claims: readonly string[]; children: ReactNode }): JSX.Element {
  if (claims.length === 0) return <span>{children}</span>;
  return (
    <EvidenceLink to={{ kind: "claims", claims: [...new Set(claims)] }} className="link quiet">
      {children}
    </EvidenceLink>
  );
}
