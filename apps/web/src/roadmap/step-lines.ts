import { freeId, slug, type Party, type Step } from "@parley/model";

/**
 * Steps typed one a line, in the order in which a proposal gives them: each comes after the one before it, whether that
 * has begun or is complete is not said. A line that begins with "if" is what the next step hangs on, and several all are;
 * a name of a party and a colon say who does it.
 * @param lines - as typed; empty ones are passed over.
 * @param into - the steps there are, the parties, and whose order the new ones belong to, if anybody's.
 * @returns No steps when no line tells of one.
 * @example stepLines("Port: pay rises", { steps: [], parties: [{ id: "port", name: "Port", aliases: [] }] })[0]?.by; // => "port"
 */
export function stepLines(
  lines: string,
  into: {
    readonly steps: readonly Pick<Step, "id">[];
    readonly parties: readonly Pick<Party, "id" | "name" | "aliases">[];
    readonly proposal?: string | undefined;
  },
): Step[] {
  const taken = new Set(into.steps.map(({ id }) => id));
  const made: Step[] = [];
  let condition: string | undefined;
  for (const line of linesOf(lines)) {
    const hangsOn = conditionIn(line);
    if (hangsOn !== undefined) condition = condition === undefined ? hangsOn : `${condition}, and if ${hangsOn}`;
    if (line === "" || hangsOn !== undefined) continue;
    const { by, text } = performed(line, into.parties);
    const id = freeId(slug(text).slice(0, 40).replace(/-+$/, "") || "step", taken);
    taken.add(id);
    const earlier = made.at(-1);
    made.push({
      id,
      text,
      ...(by === undefined ? {} : { by }),
      ...(into.proposal === undefined ? {} : { proposal: into.proposal }),
      ...(condition === undefined ? {} : { condition }),
      after: earlier ? [{ step: earlier.id, edge: "unspecified" }] : [],
      irreversible: false,
      counters: [],
      claims: [],
    });
    condition = undefined;
  }
  return made;
}

/**
 * Whether the last line is a condition, which no step follows.
 * @example endsInCondition("Port: pay rises\nif talks go on"); // => true
 */
export function endsInCondition(lines: string): boolean {
  return conditionIn(linesOf(lines).findLast((line) => line !== "") ?? "") !== undefined;
}

function linesOf(lines: string): string[] {
  return lines.split(/\r?\n/).map((one) => one.trim().replace(/^(?:\d+[.)]|[-•*])\s*/, ""));
}

function conditionIn(line: string): string | undefined {
  return /^if\s+(.+?)[,:]?$/i.exec(line)?.[1];
}

function performed(
  line: string,
  parties: readonly Pick<Party, "id" | "name" | "aliases">[],
): { readonly by?: string; readonly text: string } {
  const [, name = "", text = ""] = /^([^:]{1,80}):\s*(.+)$/.exec(line) ?? [];
  const called = name.trim().toLowerCase();
  const party = parties.find((one) =>
    [one.id, one.name, ...one.aliases].some((known) => known.toLowerCase() === called),
  );
  return party ? { by: party.id, text } : { text: line };
}
