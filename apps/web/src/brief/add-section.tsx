import { freeId, slug } from "@parley/model";
import { useState, type FormEvent, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { PassageEditor } from "./passage-editor.tsx";
import type { Drafts } from "./use-drafts.ts";

/** A section of the author's own, beside those that Parley composes. */
export function AddSection({ drafts }: { drafts: Drafts }): JSX.Element {
  const { page, subject } = useCaseView();
  const [id, setId] = useState<string>();
  const draft = id === undefined ? undefined : drafts.of(id);
  if (id !== undefined && draft) return <PassageEditor id={id} draft={draft} drafts={drafts} />;
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const heading = String(new FormData(event.currentTarget).get("heading") ?? "").trim();
    if (heading === "") return;
    const next = freeId(slug(heading), new Set([...page.brief.sections, ...subject.passages].map((one) => one.id)));
    drafts.put(next, { heading, text: "" });
    setId(next);
  };
  return (
    <form className="add-section" onSubmit={begin}>
      <label>
        A section of your own <input name="heading" placeholder="Heading" />
      </label>
      <button type="submit" className="plain-button">
        Add
      </button>
    </form>
  );
}
