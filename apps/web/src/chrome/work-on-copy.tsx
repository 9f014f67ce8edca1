import { useState, type JSX } from "react";
import { useLocation } from "wouter";
import { casePath } from "../place/case-place.ts";
import { useHere } from "../place/use-here.ts";
import { copyCase } from "../server/copy-case.ts";
import { queryClient } from "../server/query-client.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** From a case that is only shown to one that can be changed, on the same screen. */
export function WorkOnCopy(): JSX.Element {
  const { page } = useCaseView();
  const { screen, item } = useHere();
  const [, go] = useLocation();
  const [problem, setProblem] = useState("");
  const copy = async () => {
    try {
      const name = await copyCase({ title: page.case.title, from: page.name });
      await queryClient.invalidateQueries({ queryKey: ["cases"] });
      go(casePath({ name, screen, ...(item === undefined ? {} : { item }) }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" className="link work-on-copy" onClick={() => void copy()}>
        Work on a copy
      </button>
      {problem !== "" && (
        <span role="alert" className="small">
          {problem}
        </span>
      )}
    </>
  );
}
