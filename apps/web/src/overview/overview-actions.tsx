import { useState, type JSX } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";

/** From the answer to the document that leaves the building, or to somebody else by this very address. */
export function OverviewActions(): JSX.Element {
  const here = useHere();
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setTold("Copied: it opens this view on this computer.");
    } catch {
      setTold("The browser does not let the page copy: copy the address from its bar.");
    }
  };
  return (
    <p className="overview-actions">
      <Link href={here.to("brief")} className="plain-button">
        Open brief
      </Link>
      <button type="button" className="plain-button" onClick={() => void copy()}>
        Copy link
      </button>
      <Link href={here.to("blocks", "words")} className="link">
        Which words carry this?
      </Link>
      <span className="small" role="status">
        {told}
      </span>
    </p>
  );
}
