import type { JSX, MouseEvent, ReactNode } from "react";
import type { Subject } from "./subject.ts";
import { useEvidence } from "./use-evidence.ts";

interface EvidenceLinkProps {
  readonly to: Subject;
  readonly className?: string;
  readonly label?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Opens the side panel; as a link it can also be copied, or opened in a tab of its own. */
export function EvidenceLink({ to, className, label, title, children }: EvidenceLinkProps): JSX.Element {
  const { address, open } = useEvidence();
  return (
    <a
      href={address(to)}
      className={className}
      aria-label={label}
      title={title}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        open(to);
      }}
    >
      {children}
    </a>
  );
}

function isPlainClick({ button, ctrlKey, metaKey, altKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !altKey && !shiftKey;
}
