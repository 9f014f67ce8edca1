import { freeId, slug } from "@parley/model";
import type { FormEvent, JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { PassageEditor } from "./passage-editor.tsx";
import type { Drafts } from "./use-drafts.ts";

/** Sections of the author's own, beside those that Parley composes: those being written, and the way to a new one. */
export function AddSection({ drafts }: { drafts: Drafts }): JSX.Element {
  const { page, subject } = useCaseView();
  const shown = new Set(page.brief.sections.map((section) => section.id));
  const unsaved = drafts.sections.filter((id) => !shown.has(id));
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const heading = String(new FormData(event.currentTarget).get("heading") ?? "").trim();
    if (heading === "") return;
    const next = freeId(slug(heading), new Set([...page.brief.sections, ...subject.passages].map((one) => one.id)));
    drafts.put(next, { heading, text: "" });
    event.currentTarget.reset();
  };
  return (
    <>
      {unsaved.map((id) => {
        const draft = drafts.of(id);
        return draft && <PassageEditor key={id} id={id} draft={draft} drafts={drafts} />;
      })}
      <form className="add-section" onSubmit={begin}>
        <label>
          A section of your own <input name="heading" placeholder="Heading" />
        </label>
        <button type="submit" className="plain-button">
          Add
        </button>
      </form>
    </>
  );
}
