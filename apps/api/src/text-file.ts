import { chooseWording, generateDraft, textReadout } from "@parley/analysis";
import { ParleyError, type Case, type Draft } from "@parley/model";
import { formatText } from "@parley/workbench";

/** Which text is asked for, as the address of the page has it. */
export interface TextAsked {
  /** Left out: the newest, or one made from the positions. */
  readonly version?: string | undefined;
  /** Wordings that are tried: CLAUSE:WORDING, commas between; without a wording its brackets stand open. */
  readonly take?: string | undefined;
}

/**
 * The single text of a case as a file.
 * @throws {ParleyError} `not-found` for a version, a clause or a wording that is not there, `unsupported-format`.
 * @example String(await textFile(subject, "text.md", {})).startsWith("# "); // => true
 */
export async function textFile(
  subject: Case,
  file: string,
  { version, take }: TextAsked,
): Promise<string | Uint8Array> {
  const pairs = (take ?? "").split(",").filter((one) => one !== "");
  const draft = pairs.reduce(
    (text, pair) => {
      const [clause = "", wording = ""] = pair.split(":");
      return chooseWording(text, clause, wording === "" ? undefined : wording);
    },
    versionOf(subject, version),
  );
  return formatText(textReadout(subject, draft).value, file);
}

function versionOf(subject: Case, version: string | undefined): Draft {
  if (version === undefined) return subject.drafts.at(-1) ?? generateDraft(subject);
  const found = subject.drafts.find(({ id }) => id === version);
  if (found) return found;
  throw new ParleyError("not-found", `no version "${version}" of the text in this case`);
}
