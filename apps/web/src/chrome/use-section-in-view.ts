import { useEffect, useState } from "react";
import { sectionPlaces } from "../sections/section.tsx";

/** The id of the section that the reader is in: the last one that begins above a line below the bar. */
export function useSectionInView(): string {
  const [current, setCurrent] = useState("overview");
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(sectionInView()));
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", look);
    };
  }, []);
  return current;
}

function sectionInView(): string {
  const line = 200;
  const passed = sectionPlaces.filter(({ id }) => {
    const section = document.getElementById(id);
    return section !== null && section.getBoundingClientRect().top <= line;
  });
  return passed.at(-1)?.id ?? "overview";
}
