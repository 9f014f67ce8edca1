import { counted } from "@parley/model";
import { useEffect, useState, type JSX } from "react";

/** Says how many requests went to any other computer, counted by the browser itself. */
export function PageFooter(): JSX.Element {
  const calls = useForeignRequests();
  return (
    <footer className="page-footer">
      <span data-network-calls={calls}>Network calls: {calls}</span> ·{" "}
      {calls === 0 ? "nothing leaves this computer" : `${counted(calls, "request")} left this computer`}
    </footer>
  );
}

function useForeignRequests(): number {
  const [calls, setCalls] = useState(0);
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      const foreign = list.getEntries().filter(({ name }) => isForeign(name)).length;
      if (foreign > 0) setCalls((count) => count + foreign);
    });
    observer.observe({ type: "resource", buffered: true });
    return () => observer.disconnect();
  }, []);
  return calls;
}

function isForeign(address: string): boolean {
  const { origin, protocol } = new URL(address, window.location.href);
  return protocol !== "data:" && origin !== window.location.origin;
}
