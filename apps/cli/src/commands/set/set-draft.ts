import { changedClause, clauseNamed } from "@parley/analysis";
import { clauseStates, ParleyError, type Case, type Clause, type Draft } from "@parley/model";
import { parseChange } from "@parley/workbench";
import { Option, type Command } from "commander";
import { words } from "../list-argument.ts";
import { recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface DraftOptions extends SetOptions {
  date?: string;
  seen?: string[];
  define?: string[];
}

/** `parley set draft ID [TITLE]`. */
export function draftCommand(): Command {
  return setWord("draft", "a version of the text: its title, who has seen it, its defined terms")
    .argument("<id>", "its id; parley text --new makes one")
    .argument("[title]", "left out: as it is")
    .option("--date <date>", "when it was made")
    .option("--seen <party=date...>", "who was shown it, and when")
    .option("--define <term=other,words...>", "a defined term, and words that the text does not use for it")
    .action(async (id: string, title: string | undefined, options: DraftOptions) =>
      recordSet(options, ({ answerable }) => {
        const known = draftNamed(answerable, id);
        const seen = (options.seen ?? []).map((typed) => pair(typed, "PARTY=DATE"));
        const defined = (options.define ?? []).map((typed) => pair(typed, "TERM=OTHER,WORDS"));
        const draft = {
          ...known,
          ...typedFields({ title, date: options.date }),
          seenBy: [
            ...known.seenBy.filter(({ party }) => !seen.some(([other]) => other === party)),
            ...seen.map(([party, date]) => ({ party, date })),
          ],
          definitions: [
            ...known.definitions.filter(({ term }) => !defined.some(([other]) => other === term)),
            ...defined.map(([term, instead]) => ({ term, instead: instead.split(",").map((word) => word.trim()) })),
          ],
        };
        return [parseChange({ type: "draft-set", draft })];
      }),
    );
}

interface ClauseOptions extends SetOptions {
  heading?: string;
  status?: string;
  wording?: string[];
  heldBy?: string[];
  leftOpen?: string;
  actor?: string[];
  act?: string;
  object?: string;
  place?: string;
  beginBy?: string;
  completeBy?: string;
  verifier?: string[];
  evidence?: string;
  remedy?: string;
}

/** `parley set clause DRAFT/CLAUSE`. */
export function clauseCommand(): Command {
  return setWord("clause", "one clause of a draft: its wordings, how far the parties are, what it says of the act")
    .argument("<draft/clause>", "such as text/pay")
    .option("--heading <words>", "what it is about")
    .addOption(new Option("--status <how>", "how far the parties are").choices(clauseStates))
    .option("--wording <id=words...>", "a wording, new or changed; ID= takes it away")
    .option("--held-by <id=parties...>", "who holds a wording: ID=PARTY,PARTY")
    .option("--left-open <words>", "what it leaves open on purpose, and why")
    .option("--actor <parties...>", "who acts")
    .option("--act <words>", "what is done")
    .option("--object <words>", "to what")
    .option("--place <words>", "where")
    .option("--begin-by <date>", "by when it is to begin")
    .option("--complete-by <date>", "by when it is to be complete")
    .option("--verifier <parties...>", "who checks it")
    .option("--evidence <words>", "what would show that it was done")
    .option("--remedy <words>", "what follows when it is not done")
    .action(async (typed: string, options: ClauseOptions) =>
      recordSet(options, ({ answerable }) => {
        const [, id = "", clause = ""] = /^([^/\s]+)\/(\S+)$/.exec(typed) ?? [];
        if (clause === "") throw new ParleyError("usage", `expected DRAFT/CLAUSE, such as text/pay, not "${typed}"`);
        const known = draftNamed(answerable, id);
        clauseNamed(known, clause);
        const draft = changedClause(known, clause, (one) => withTyped(one, options));
        return [parseChange({ type: "draft-set", draft })];
      }),
    );
}

function draftNamed({ drafts }: Case, id: string): Draft {
  const known = standing(drafts, id);
  if (known) return known;
  const ids = drafts.map((draft) => draft.id).join(", ");
  throw new ParleyError(
    "not-found",
    `no draft "${id}" in this case: it has ${ids || "none; parley text --new makes one"}`,
  );
}

function withTyped(clause: Clause, typed: ClauseOptions): Clause {
  const { heading, status, leftOpen, actor, act, object, place, beginBy, completeBy, verifier, evidence, remedy } =
    typed;
  if (beginBy !== undefined && completeBy !== undefined)
    throw new ParleyError("usage", "a clause has one deadline: --begin-by or --complete-by");
  const deadline = beginBy ?? completeBy;
  const terms = typedFields({
    actor: actor && words(actor),
    act,
    object,
    place,
    deadline,
    timing: deadline === undefined ? undefined : beginBy === undefined ? ("complete" as const) : ("begin" as const),
    verifier: verifier && words(verifier),
    evidence,
    remedy,
  });
  const fields = typedFields({ heading, leftOpen, status: clauseStates.find((one) => one === status) });
  return { ...withWordings(clause, typed), ...fields, terms: { ...clause.terms, ...terms } };
}

/** A wording that is taken away is chosen no longer. */
function withWordings({ chosen, ...clause }: Clause, { wording = [], heldBy = [] }: ClauseOptions): Clause {
  let alternatives = clause.alternatives;
  for (const [id, text] of wording.map((one) => pair(one, "ID=WORDS"))) {
    const old = standing(alternatives, id);
    if (text === "") alternatives = alternatives.filter((one) => one.id !== id);
    else if (old) alternatives = alternatives.map((one) => (one === old ? { ...old, text } : one));
    else alternatives = [...alternatives, { id, text, options: {}, heldBy: [], claims: [] }];
  }
  for (const [id, parties] of heldBy.map((one) => pair(one, "ID=PARTY,PARTY"))) {
    if (!standing(alternatives, id)) throw new ParleyError("not-found", `clause ${clause.id} has no wording "${id}"`);
    const holders = parties === "" ? [] : parties.split(",").map((party) => party.trim());
    alternatives = alternatives.map((one) => (one.id === id ? { ...one, heldBy: holders } : one));
  }
  const kept = alternatives.some(({ id }) => id === chosen);
  return { ...clause, alternatives, ...(kept && chosen !== undefined ? { chosen } : {}) };
}

function pair(typed: string, form: string): [string, string] {
  const at = typed.indexOf("=");
  if (at < 1) throw new ParleyError("usage", `expected ${form}, not "${typed}"`);
  return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()];
}
