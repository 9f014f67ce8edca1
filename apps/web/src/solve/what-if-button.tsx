import type { WhatIf } from "@parley/analysis";
import type { JSX, ReactNode } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { useWhatIf } from "./use-what-if.ts";
import { whatIfWords } from "./what-if-words.ts";

interface WhatIfButtonProps {
  /** Supposed together. */
  readonly changes: readonly WhatIf[];
  readonly children: ReactNode;
  readonly className?: string;
}

/** Supposes something, or takes it back; nothing is recorded. */
export function WhatIfButton({ changes, children, className = "what-if-button" }: WhatIfButtonProps): JSX.Element {
  const view = useCaseView();
  const { toggle, isSupposed } = useWhatIf();
  const words = changes.map((change) => whatIfWords(change, view, view.page.case)).join("; ");
  return (
    <button
      type="button"
      className={className}
      aria-pressed={changes.every(isSupposed)}
      title={`What if ${words}?`}
      onClick={() => toggle(...changes)}
    >
      {children}
      <span className="sr-only">: {words}</span>
    </button>
  );
}
