import { useEffect, type RefObject } from "react";

/**
 * A finger that begins on a part of a picture with `data-holds-touch` drags or draws; anywhere else it scrolls. Browsers
 * honour `touch-action` for an SVG as a whole only, so the scrolling is prevented where it would begin.
 */
export function useHeldTouch(picture: RefObject<SVGSVGElement | null>): void {
  useEffect(() => {
    const svg = picture.current;
    const hold = (event: TouchEvent) => {
      if (event.target instanceof Element && event.target.closest("[data-holds-touch]")) event.preventDefault();
    };
    // React's own listener is passive: it could not prevent anything.
    svg?.addEventListener("touchmove", hold, { passive: false });
    return () => svg?.removeEventListener("touchmove", hold);
  }, [picture]);
}
