import type { JSX } from "react";
import { Link, Redirect } from "wouter";
import { Alone, LoadFailure } from "../chrome/alone.tsx";
import { casePath } from "../place/case-place.ts";
import { useArrival } from "../place/use-arrival.ts";
import { useCases } from "../server/use-cases.ts";

/** The cases to choose from; a single one is opened at once. */
export function CasesScreen(): JSX.Element {
  const { data: list, error } = useCases();
  const data = list?.cases;
  useArrival("/", "Cases · Parley");
  if (error) return <LoadFailure title="The case could not be opened" error={error} />;
  if (!data) return <Alone title="Looking for cases…" />;
  const [only] = data;
  if (only && data.length === 1) return <Redirect replace to={casePath({ name: only.name, screen: "overview" })} />;
  return (
    <Alone title="Cases">
      <ul>
        {data.map(({ name, title }) => (
          <li key={name}>
            <Link href={casePath({ name, screen: "overview" })}>{title}</Link>
          </li>
        ))}
      </ul>
    </Alone>
  );
}
