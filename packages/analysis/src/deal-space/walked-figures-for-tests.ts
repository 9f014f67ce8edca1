import type { Case, Position, Reading } from "@parley/model";
import { allowed, everyPackage, holds, type Package } from "./walked-packages-for-tests.ts";

// An oracle written from the meaning of the numbers alone: it walks through every package and every subset.
// It shares no code with the implementation.

type Key = readonly [party: string, issue: number, option: number, position: string];
interface Need {
  readonly name: string;
  readonly kind: "redLines" | "refusals" | "unknowns";
  readonly party: string;
  readonly key: Key;
  readonly change: object;
}

/** Every figure of a case under one reading. */
export function walkedFigures(subject: Case, reading: Reading) {
  const oracle = new Oracle(subject, reading);
  const routes = oracle.routes();
  const { cores, corrections } = oracle.conflicts();
  return {
    packages: String(oracle.packages.length),
    acceptable: { silenceClosed: oracle.acceptable(true), silenceOpen: oracle.acceptable(false) },
    refusals: oracle.refusals(),
    common: oracle.common(),
    cores: sortedSets(cores),
    corrections: { count: corrections.length, complete: true, sets: sortedSets(corrections) },
    routes: {
      total: routes.total,
      shown: routes.shown.map(({ needs, packages, counts: [redLines, refusals, unknowns] }) => ({
        redLines,
        refusals,
        unknowns,
        packages: String(packages),
        changes: needs.map((need) => need.change),
      })),
    },
    ask: oracle.ask(routes.shown),
    listed: oracle.listed(),
  };
}

/** Sets in one order, each as its sorted members. */
export function sortedSets(sets: readonly (readonly string[])[]): string[] {
  return sets.map((set) => set.toSorted().join(" ")).sort();
}

class Oracle {
  readonly parties: Case["parties"];
  readonly positions: Position[];
  readonly packages: Package[];
  readonly permitted: Package[];
  readonly subject: Case;
  readonly reading: Reading;

  constructor(subject: Case, reading: Reading) {
    this.subject = subject;
    this.reading = reading;
    this.parties = subject.parties
      .filter((party) => party.roles.length === 0 || party.roles.includes("party"))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const binding = new Set(this.parties.map((party) => party.id));
    this.positions = subject.positions.filter(
      (position) => binding.has(position.party) && (reading.inferred || position.basis === "stated"),
    );
    this.packages = everyPackage(subject).filter((chosen) => allowed(subject, chosen));
    const active = subject.assumptions.filter((assumption) => reading.assumptions.includes(assumption.id));
    this.permitted = this.packages.filter((chosen) => active.every((assumption) => holds(assumption.require, chosen)));
  }

  on(party: string, issue: string, option: string): Position[] {
    return this.positions.filter(
      (p) => !p.require && p.party === party && p.issue === issue && p.options?.includes(option),
    );
  }

  excluded(party: string, issue: string, option: string): boolean {
    const demanding = this.positions.some(
      (p) => !p.require && p.party === party && p.issue === issue && p.stance === "demands",
    );
    return this.reading.demandsExclude && demanding && this.on(party, issue, option).length === 0;
  }

  stance(party: string, issue: string, option: string): string {
    const stances = new Set<string>(this.on(party, issue, option).map((position) => position.stance));
    for (const stance of ["red-line", "refuses", "accepts-if"]) if (stances.has(stance)) return stance;
    if (stances.has("accepts") || stances.has("demands")) return "accepts";
    return this.excluded(party, issue, option) ? "demands" : "not-reported";
  }

  conditionHolds(party: string, issue: string, chosen: Package): boolean {
    return this.on(party, issue, chosen[issue]!).some((p) => p.stance === "accepts-if" && p.if && holds(p.if, chosen));
  }

  private readonly known = new Map<Package, Need[]>();

  needs(chosen: Package): Need[] {
    const known = this.known.get(chosen) ?? this.findNeeds(chosen);
    this.known.set(chosen, known);
    return known;
  }

  findNeeds(chosen: Package): Need[] {
    const needs: Need[] = [];
    for (const { id: party, name } of this.parties) {
      for (const [at, { id: issue, options }] of this.subject.issues.entries()) {
        const option = chosen[issue]!;
        const from = this.stance(party, issue, option);
        if (from === "accepts" || (from === "accepts-if" && this.conditionHolds(party, issue, chosen))) continue;
        const kind = from === "red-line" ? "redLines" : from === "not-reported" ? "unknowns" : "refusals";
        const key: Key = [name, at, options.findIndex(({ id }) => id === option), ""];
        needs.push({
          name: [party, issue, option].join(" "),
          kind,
          party,
          key,
          change: { party, issue, option, from },
        });
      }
      for (const position of this.positions.filter((p) => p.require && p.party === party)) {
        if (holds(position.require!, chosen)) continue;
        const kind = position.stance === "red-line" ? "redLines" : "refusals";
        const key: Key = [name, Infinity, 0, position.id];
        needs.push({ name: `position ${position.id}`, kind, party, key, change: { position: position.id } });
      }
    }
    return needs;
  }

  acceptable(unknownsToo: boolean) {
    const bad = (need: Need): boolean => unknownsToo || need.kind !== "unknowns";
    const needs = this.permitted.map((chosen) => this.needs(chosen).filter(bad));
    const count = (fine: (own: Need[]) => boolean): string => String(needs.filter(fine).length);
    return {
      byParty: Object.fromEntries(
        this.parties.map(({ id }) => [id, count((own) => own.every((need) => need.party !== id))]),
      ),
      all: count((own) => own.length === 0),
    };
  }

  open(): Package[] {
    return this.permitted.filter((chosen) => this.needs(chosen).every((need) => need.kind === "unknowns"));
  }

  refusals() {
    const histogram: Record<string, number> = {};
    for (const chosen of this.packages) {
      const count = this.needs(chosen).filter((need) => need.kind !== "unknowns").length;
      histogram[count] = (histogram[count] ?? 0) + 1;
    }
    return Object.fromEntries(Object.entries(histogram).map(([n, count]) => [n, String(count)]));
  }

  common() {
    const open = this.open();
    return this.subject.issues.flatMap((issue) =>
      issue.options
        .filter((option) => open.length > 0 && open.every((chosen) => chosen[issue.id] === option.id))
        .map((option) => ({ issue: issue.id, option: option.id })),
    );
  }

  violates(position: Position, chosen: Package): boolean {
    if (position.require) return !holds(position.require, chosen);
    const [issue, option] = [position.issue!, chosen[position.issue!]!];
    if (position.stance === "demands") return this.excluded(position.party, issue, option);
    if (!position.options!.includes(option)) return false;
    if (position.stance === "accepts-if") return !this.conditionHolds(position.party, issue, chosen);
    return position.stance === "red-line" || position.stance === "refuses";
  }

  /** Every minimal set of positions and assumptions that cannot hold, and every minimal one to give up. */
  conflicts() {
    const assumptions = this.subject.assumptions.filter(({ id }) => this.reading.assumptions.includes(id));
    const soft = [...this.positions.map((p) => p.id), ...assumptions.map(({ id }) => id)];
    const violated = this.packages.map((chosen) => {
      const flags = [
        ...this.positions.map((position) => this.violates(position, chosen)),
        ...assumptions.map((assumption) => !holds(assumption.require, chosen)),
      ];
      return flags.reduce((mask, flag, i) => (flag ? mask | (1 << i) : mask), 0);
    });
    if (violated.length === 0 || violated.includes(0)) return { cores: [], corrections: [] };
    const masks = [...new Set(violated)];
    const used = masks.reduce((all, mask) => all | mask, 0);
    const subsets = Array.from({ length: 1 << soft.length }, (_, set) => set).filter((set) => (set & ~used) === 0);
    const minimal = (sets: number[]): number[] => sets.filter((a) => !sets.some((b) => b !== a && (a & b) === b));
    const names = (set: number): string[] => soft.filter((_, i) => set & (1 << i));
    const together = subsets.filter((set) => masks.every((mask) => (mask & set) !== 0));
    const reducible = new Set(together);
    const cores = together.filter((set) => !soft.some((_, i) => set & (1 << i) && reducible.has(set & ~(1 << i))));
    return { cores: cores.map(names), corrections: minimal(masks).map(names) };
  }

  routes() {
    const bySet = new Map<string, { needs: Need[]; packages: number }>();
    for (const chosen of this.permitted) {
      const needs = this.needs(chosen).toSorted((a, b) => compareKeys(a.key, b.key));
      const name = needs.map((need) => need.name).join("|");
      const packages = (bySet.get(name)?.packages ?? 0) + 1;
      bySet.set(name, { needs, packages });
    }
    const sets = [...bySet.values()].map((route) => ({
      ...route,
      names: new Set(route.needs.map((need) => need.name)),
    }));
    const minimal = sets.filter(
      (a) => !sets.some((b) => b.names.size < a.names.size && [...b.names].every((name) => a.names.has(name))),
    );
    const counted = minimal.map(({ needs, packages }) => {
      const count = (kind: Need["kind"]): number => needs.filter((need) => need.kind === kind).length;
      return { needs, packages, counts: [count("redLines"), count("refusals"), count("unknowns")] as const };
    });
    const shown = counted
      .filter(
        (a) =>
          !counted.some((b) => b.counts.every((n, i) => n <= a.counts[i]!) && String(b.counts) !== String(a.counts)),
      )
      .toSorted((a, b) => {
        const tier = a.counts.map((n, i) => n - b.counts[i]!).find((difference) => difference !== 0);
        if (tier !== undefined) return tier;
        const at = a.needs.findIndex((need, i) => need.name !== b.needs[i]!.name);
        return compareKeys(a.needs[at]!.key, b.needs[at]!.key);
      });
    return { total: String(minimal.length), shown };
  }

  ask(shown: readonly { readonly needs: readonly Need[] }[]) {
    const open = this.open();
    const asks = this.parties.flatMap(({ id: party }) =>
      this.subject.issues.flatMap(({ id: issue, options }) =>
        options
          .filter(({ id }) => this.stance(party, issue, id) === "not-reported")
          .filter(({ id }) => this.packages.some((chosen) => chosen[issue] === id))
          .map(({ id: option }) => {
            const ifNo = open.filter((chosen) => chosen[issue] !== option).length;
            const name = [party, issue, option].join(" ");
            const routes = shown.filter(({ needs }) => needs.some((need) => need.name === name)).length;
            return { party, issue, option, ifYes: open.length, ifNo, routes };
          }),
      ),
    );
    const ranked = asks.toSorted((a, b) => b.ifYes - b.ifNo - (a.ifYes - a.ifNo) || b.routes - a.routes);
    return ranked.map(({ party, issue, option, ifYes, ifNo }) => ({
      party,
      issue,
      option,
      ifYes: `${ifYes}`,
      ifNo: `${ifNo}`,
    }));
  }

  listed() {
    const places = (chosen: Package): number[] =>
      this.subject.issues.map((issue) => issue.options.findIndex(({ id }) => id === chosen[issue.id]));
    const rows = this.packages.map((options) => {
      const needs = this.needs(options);
      const unknowns = needs.filter((need) => need.kind === "unknowns").length;
      return { options, refusals: needs.length - unknowns, unknowns, order: places(options) };
    });
    rows.sort((a, b) => a.refusals - b.refusals || a.unknowns - b.unknowns || compareNumbers(a.order, b.order));
    return rows.map(({ options, refusals, unknowns }) => ({ options, refusals, unknowns }));
  }
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  return a.map((n, i) => n - b[i]!).find((difference) => difference !== 0) ?? 0;
}

function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < 4; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}
