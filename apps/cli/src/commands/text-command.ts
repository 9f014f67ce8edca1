import { chooseWording, compareDrafts, generateDraft, nextVersion, textReadout } from "@parley/analysis";
import { counted, ParleyError, type Case, type Draft, type Reading } from "@parley/model";
import {
  changeCase,
  formatText,
  withDesk,
  withRemarks,
  wordRemarks,
  writeWhole,
  type OpenedCase,
} from "@parley/workbench";
import { Command } from "commander";
import { answer, say, writeOut } from "../output.ts";
import { onlyCaseHere, openNamedCase, withCase } from "./case-argument.ts";
import { handOf, withAuthor } from "./desk-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";
import { comparisonWords, findingLines, textWords } from "./text-words.ts";

interface TextFlags extends ReadingOptions {
  readonly case?: string;
  readonly author?: string;
  readonly draft?: string;
  readonly new?: true;
  readonly choose?: string[];
  readonly check?: true;
  readonly compare?: string[];
  readonly output?: string;
  readonly comments?: string;
}

/** `parley text CASE`. */
export const command = withAuthor(withReadingOptions(withCase(new Command("text"))))
  .option("--draft <id>", "which version; left out: the newest, or one made from the positions")
  .option("--new", "a new text from the positions; with --draft: the next version of that one")
  .option("--choose <clause=wording...>", "take a wording, or none with CLAUSE=, and solve again")
  .option("--check", "only what a careful drafter would point out")
  .option("--compare <versions...>", "two versions, clause by clause")
  .option("-o, --output <file>", "where to write: .docx, .html, .md or .txt")
  .option("--comments <file>", "read the comments of a Word file back as remarks")
  .action(async (file: string | undefined, flags: TextFlags) => {
    const opened = await openNamedCase(file, flags.case);
    if (flags.compare) return compareVersions(opened, flags.compare, flags.json);
    const reading = readingFrom(opened.case, flags);
    const draft = await changedDraft(opened.case, { flags, reading });
    const isChanged = flags.new ?? flags.choose ?? flags.comments;
    if (isChanged !== undefined) await recorded(file ?? flags.case ?? (await onlyCaseHere()), draft, flags);
    return shown({ ...opened, case: withDraft(opened.case, draft) }, draft, { flags, reading });
  });

interface Asked {
  readonly flags: TextFlags;
  readonly reading: Reading;
}

/** The version asked for, with what was asked to be changed in it. */
async function changedDraft(subject: Case, { flags, reading }: Asked): Promise<Draft> {
  const base = startingDraft(subject, { flags, reading });
  const chosen = (flags.choose ?? []).reduce((draft, typed) => {
    const [, clause, wording] = /^([^=\s]+)=(\S*)$/.exec(typed) ?? [];
    if (clause === undefined || wording === undefined)
      throw new ParleyError("usage", `expected CLAUSE=WORDING, or CLAUSE= for none, not "${typed}"`);
    return chooseWording(draft, clause, wording === "" ? undefined : wording);
  }, base);
  return flags.comments === undefined ? chosen : withRemarks(chosen, await wordRemarks(flags.comments, chosen));
}

function startingDraft(subject: Case, { flags, reading }: Asked): Draft {
  const taken = new Set(subject.drafts.map(({ id }) => id));
  const newest = subject.drafts.at(-1);
  if (flags.new && flags.draft === undefined) {
    const id = newest === undefined ? "text" : nextVersion({ ...newest, id: "text" }, taken).id;
    return generateDraft(subject, { reading, id });
  }
  const draft =
    flags.draft === undefined ? (newest ?? generateDraft(subject, { reading })) : draftNamed(subject, flags.draft);
  return flags.new ? nextVersion(draft, taken) : draft;
}

function draftNamed({ drafts }: Case, id: string): Draft {
  const found = drafts.find((draft) => draft.id === id);
  if (found) return found;
  const known = drafts.map((draft) => draft.id).join(", ");
  throw new ParleyError(
    "not-found",
    `no draft "${id}" in this case: it has ${known || "none; parley text --new makes one"}`,
  );
}

function withDraft(subject: Case, draft: Draft): Case {
  return { ...subject, drafts: [...subject.drafts.filter(({ id }) => id !== draft.id), draft] };
}

/** Only a .parley has a history to record in; of a case file the text is printed. */
async function recorded(path: string, draft: Draft, { author }: TextFlags): Promise<void> {
  if (!/\.parley$/i.test(path)) return say(`${path} is a case file: the text is shown and recorded nowhere`);
  await withDesk(path, {}, async (desk) => {
    await changeCase(desk, handOf(author === undefined ? {} : { author }), { changes: [{ type: "draft-set", draft }] });
  });
  say(`recorded ${draft.id} in ${path}`);
}

async function shown(opened: OpenedCase, draft: Draft, { flags, reading }: Asked): Promise<void> {
  const result = textReadout(opened.case, draft, { reading });
  const envelope = {
    command: "text",
    opened,
    reading: result.reading,
    result: result.value,
    warnings: [...opened.warnings, ...result.warnings],
  };
  if (flags.output === undefined)
    return answer(envelope, flags.json, () => (flags.check ? findingLines(result.value) : textWords(result.value)));
  await writeWhole(flags.output, await formatText(result.value, flags.output));
  if (flags.json) await answer(envelope, true, () => "");
  say(
    `${flags.output}: ${counted(result.value.counts.clauses, "clause")}, ${counted(result.value.counts.brackets, "wording")} in brackets`,
  );
}

async function compareVersions(opened: OpenedCase, typed: readonly string[], json: boolean | undefined): Promise<void> {
  const ids = typed.flatMap((one) => one.split(",")).filter((id) => id !== "");
  const [before, after, ...more] = ids;
  if (before === undefined || after === undefined || more.length > 0)
    throw new ParleyError("usage", "--compare expects two versions, such as --compare text text-2");
  const result = compareDrafts(opened.case, draftNamed(opened.case, before), draftNamed(opened.case, after));
  const envelope = { command: "text", opened, result, warnings: opened.warnings };
  if (json) return answer(envelope, true, () => "");
  return writeOut(comparisonWords(result));
}
