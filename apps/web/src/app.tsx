import { lazy, Suspense, type JSX } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { SealedCase } from "./cases/sealed-case.tsx";
import { Alone, LoadFailure } from "./chrome/alone.tsx";
import { casePlace, type CasePlace } from "./place/case-place.ts";
import { asOfName } from "./place/use-case-address.ts";
import { ServerRefusal } from "./server/ask-server.ts";
import { useCase } from "./server/use-case.ts";
import { Workspace } from "./workspace.tsx";

/** Whoever comes to one case by its address never needs it. */
const CasesScreen = lazy(() => import("./cases/cases-screen.tsx").then((module) => ({ default: module.CasesScreen })));

/** Shows what the address asks for: the list of cases, or a screen of one case. */
export function App(): JSX.Element {
  const [path] = useLocation();
  if (path === "/")
    return (
      <Suspense fallback={<Alone title="Looking for cases…" />}>
        <CasesScreen />
      </Suspense>
    );
  const place = casePlace(path);
  if (place) return <OpenCase place={place} />;
  return (
    <Alone title="There is nothing at this address">
      <p>
        <Link href="/">All cases</Link>
      </p>
    </Alone>
  );
}

/** Loads a case and shows it, or says why it cannot. */
function OpenCase({ place }: { place: CasePlace }): JSX.Element {
  const asOf = new URLSearchParams(useSearch()).get(asOfName) ?? undefined;
  const { data, error } = useCase(place.name, asOf);
  if (data) return <Workspace key={place.name} page={data} place={place} />;
  if (error instanceof ServerRefusal && error.code === "needs-input") return <SealedCase name={place.name} />;
  if (error) return <LoadFailure title="The case could not be opened" error={error} />;
  return <Alone title="Opening the case…" />;
}
