import { useEffect, useRef, type JSX, type RefObject } from "react";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
}

/** The sheet of shortcuts. Single keys can be switched off, for those who speak to their computer. */
export function ShortcutsDialog({ open, onClose, singleKeys, onSingleKeys }: ShortcutsDialogProps): JSX.Element {
  const { screens, screen } = useHere();
  const { subject } = useCaseView();
  const here = screens.find(({ id }) => id === screen);
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, open);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">Shortcuts</h2>
      {here?.shortcuts && (
        <>
          <h3>{here.label}</h3>
          <dl>
            {here.shortcuts.map(({ keys, does }) => (
              <Shortcut key={does} keys={keys} does={does} />
            ))}
          </dl>
          <h3>Everywhere</h3>
        </>
      )}
      <dl>
        {screens
          .flatMap(({ label, key, views = [] }) => [
            { label, key },
            ...views.filter(({ isThere }) => isThere?.(subject) ?? true),
          ])
          .map(({ label, key }) => key !== undefined && <Shortcut key={key} keys={["g", key]} does={label} />)}
        <Shortcut keys={["←", "↑", "→", "↓"]} does="Move in the positions" />
        <Shortcut keys={["Home", "End"]} does="First, last party; with Ctrl first, last cell" />
        <Shortcut keys={["Enter"]} does="Open what a cell rests on" />
        <Shortcut keys={["F2"]} does="Edit a cell" />
        <Shortcut keys={["Z"]} does="Undo; with Shift do again" />
        <Shortcut keys={["[", "]"]} does="As of one change earlier, later" />
        <Shortcut keys={["Esc"]} does="Close the side panel, back to where you were" />
        <Shortcut keys={["?"]} does="This sheet" />
      </dl>
      <label className="single-keys">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.currentTarget.checked)} />
        <span>
          Single keys such as <kbd>g</kbd> and <kbd>?</kbd> work without Ctrl or Alt
        </span>
      </label>
      <form method="dialog">
        <button type="submit" className="plain-button">
          Close
        </button>
      </form>
    </dialog>
  );
}

function Shortcut({ keys, does }: { keys: readonly string[]; does: string }): JSX.Element {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

function useModal(dialog: RefObject<HTMLDialogElement | null>, open: boolean): void {
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [dialog, open]);
}
