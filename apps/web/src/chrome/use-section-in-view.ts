import { useEffect, useState } from "react";
import { sectionPlaces } from "../sections/section.tsx";

/** The id of the section that the reader is in: the last one whose heading has passed the upper third of the window. */
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
  const line = window.innerHeight / 3;
  const passed = sectionPlaces.filter(({ id }) => {
    const section = document.getElementById(id);
    return section !== null && section.getBoundingClientRect().top <= line;
  });
  return passed.at(-1)?.id ?? "overview";
}
