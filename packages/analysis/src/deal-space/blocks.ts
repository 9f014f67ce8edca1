import { ParleyError, type BlocksResult, type Case, type Reading, type Result } from "@parley/model";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { askList } from "./ask-list.ts";
import { countFields, dealSpace, dealSpaceResult, stepBudget, type DealSpace } from "./deal-space.ts";
import { findConflicts } from "./find-conflicts.ts";
import { headline } from "./wording.ts";
import { mergeRoutes } from "./merge-routes.ts";
import { minimalRoutes } from "./minimal-routes.ts";
import { possibleChanges } from "./possible-changes.ts";
import { unfinishedWarning } from "./unfinished-warning.ts";

/** What a caller may choose for {@link blocks}. */
export interface BlocksOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
  /** How many routes to show at most; 1000 when left out. */
  readonly limit?: number;
  /** How many partial packages to look at in one component before giving it up; see {@link stepBudget}. */
  readonly budget?: number;
}

const method =
  "exact counts by connected components; minimal change sets; minimal unsatisfiable and minimal correction sets (MUS, MCS)";

/**
 * Finds what blocks a deal and what would open one: packages and who accepts them, conflict cores, minimal corrections,
 * minimal routes and the questions worth asking. All figures are exact. Every figure but the sentence is the same
 * whichever way the reading takes silence, since both ways are given.
 * @returns Without issues there is one, empty package. Warnings: `double-mention`, `rule-cycle`, `rules-contradict`,
 * `component-too-large` (linked issues left out, or their conflicts or routes not all found), `routes-truncated`,
 * `corrections-truncated`.
 * Exponential only in the issues that rules, conditions and assertions link.
 * @throws {ParleyError} `dangling-id` for an unknown assumption; `invalid-input` for a limit that is no whole number.
 * @example blocks(parseCase({ format: "parley-case", version: 1, title: "Talks" })).value.packages; // => "1"
 */
export function blocks(subject: Case, options: BlocksOptions = {}): Result<BlocksResult> {
  const { limit = 1000, budget = stepBudget } = options;
  checkLimit(limit);
  const reading = effectiveReading(subject, options.reading);
  const space = dealSpace(subject, reading, budget);
  const conflicts = findConflicts(space, budget);
  const routes = findRoutes(space, { limit, budget });
  const { changes, merged } = routes;
  const rest = {
    ...countFields(space),
    cores: conflicts.cores,
    corrections: conflicts.corrections,
    routes: { total: String(merged.total), shown: [...merged.shown] },
    ask: askList(space.network, space.counts, { changes, needed: merged.needed }),
  };
  const otherwise = otherwiseInferred(subject, reading, budget);
  const value = { sentence: headline(subject, space, { ...rest, ...(otherwise ? { otherwise } : {}) }), ...rest };
  const warnings = [...conflicts.warnings, ...routes.warnings];
  return dealSpaceResult(subject, space, { value, method, parameters: { limit, budget }, warnings });
}

/**
 * Checks that a limit is a whole number, 0 or more.
 * @throws {ParleyError} `invalid-input`.
 * @example checkLimit(10); // => undefined
 */
export function checkLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new ParleyError("invalid-input", `expected a limit that is a whole number, 0 or more, not ${limit}`);
}

/** The counts with inferred positions read the other way, where there are any; the headline names what that changes. */
function otherwiseInferred(subject: Case, reading: Reading, budget: number): DealSpace["counts"] | undefined {
  if (subject.positions.every((position) => position.basis === "stated")) return undefined;
  return dealSpace(subject, { ...reading, inferred: !reading.inferred }, budget).counts;
}

function findRoutes(space: DealSpace, { limit, budget }: { readonly limit: number; readonly budget: number }) {
  const { network, components } = space;
  const changes = possibleChanges(network);
  const found = components.map((component) => minimalRoutes({ network, component, changes, limit, budget }));
  const merged = mergeRoutes(found, changes, limit);
  const warnings = components
    .filter((_, k) => !found[k]!.complete)
    .map((component) => unfinishedWarning("routes", space, component.issues));
  const missing = merged.undominated - BigInt(merged.shown.length);
  if (missing > 0n) {
    const message = `${merged.shown.length} undominated routes are shown, ${missing} more are not: raise the limit to see them`;
    warnings.push({ code: "routes-truncated", message });
  }
  return { changes, merged, warnings };
}
