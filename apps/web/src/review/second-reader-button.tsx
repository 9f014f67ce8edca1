import { lazy, Suspense, useState, type JSX } from "react";

/** Asked for when it is opened: most reviews need no second reader. */
const SecondReaderDialog = lazy(() =>
  import("./second-reader-dialog.tsx").then((module) => ({ default: module.SecondReaderDialog })),
);

/** Opens the dialog in which a person lets any chat read a report too, by copying and pasting. */
export function SecondReaderButton({ report }: { report: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link quiet" onClick={() => setOpen(true)}>
        Second reader…
      </button>
      {open && (
        <Suspense>
          <SecondReaderDialog report={report} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
