import {
  checklistItems,
  checklists,
  freeId,
  slug,
  type Case,
  type ConflictFormula,
  type Judgement,
  type ripenessSigns,
} from "@parley/model";

/** A judgement as it is typed; what another kind of judgement needs stands beside it, unused. */
export interface JudgementDraft {
  /** The judgement that is edited; none for a new one. What the form does not show of it stays. */
  readonly from?: Judgement;
  readonly about: Judgement["about"];
  readonly author: string;
  readonly date: string;
  readonly note: string;
  readonly claims: readonly string[];
  readonly party: string;
  readonly sign: (typeof ripenessSigns)[number];
  readonly answer: "yes" | "no" | "contested" | "unknown";
  readonly aims: "limited" | "greedy" | "total";
  readonly position: "inside" | "outside";
  /** Of a spoiler; empty for none. */
  readonly issue: string;
  /** Each as `ISSUE OPTION`; a shift of power takes the first. */
  readonly options: readonly string[];
  readonly favours: string;
  readonly against: string;
  /** What answers a shift of power: `ISSUE OPTION`, or a step's id. */
  readonly answers: readonly string[];
  /** `LIST ITEM`. */
  readonly item: string;
  readonly package: string;
  /** Of a ranking: what the party wants, the most important first. */
  readonly wants: readonly ConflictFormula[];
}

/** What a form opens with: everything else is empty, dated today, by whoever judged last. */
export type JudgementPreset = Partial<JudgementDraft> & Pick<JudgementDraft, "about">;

/**
 * A form as it opens.
 * @example emptyDraft({ about: "veto" }, { subject, today: "2026-05-01" }).answer; // => "yes"
 */
export function emptyDraft(
  preset: JudgementPreset,
  { subject, today }: { readonly subject: Pick<Case, "judgements" | "parties">; readonly today: string },
): JudgementDraft {
  const party = subject.parties[0]?.id ?? "";
  return {
    author: subject.judgements.at(-1)?.author ?? "",
    date: today,
    note: "",
    claims: [],
    party,
    sign: "hurting",
    answer: "yes",
    aims: "limited",
    position: "inside",
    issue: "",
    options: [],
    favours: party,
    against: "",
    answers: [],
    item: `${checklists[0]} ${checklistItems[checklists[0]][0].id}`,
    package: "",
    wants: [],
    ...preset,
  };
}

/** A judgement as its form shows it. @example draftOf(judgement).author; // => "N.N." */
export function draftOf(from: Judgement): JudgementPreset {
  const { about, author, date, note = "", claims } = from;
  const common = { from, about, author, date, note, claims };
  const at = ({ issue, option }: { issue: string; option: string }) => `${issue} ${option}`;
  switch (from.about) {
    case "ripeness":
      return { ...common, about, party: from.party, sign: from.sign, answer: from.answer };
    case "spoiler":
      return { ...common, party: from.party, aims: from.aims, position: from.position, issue: from.issue ?? "" };
    case "veto":
      return { ...common, party: from.party, options: from.on.map(at) };
    case "power-shift":
      return {
        ...common,
        options: [at(from.on)],
        favours: from.favours,
        against: from.against ?? "",
        answers: from.answeredBy.map((one) => ("step" in one ? one.step : at(one))),
      };
    case "checklist":
      return { ...common, item: `${from.list} ${from.item}`, answer: from.answer, package: from.package ?? "" };
    case "ranking":
      return { ...common, party: from.party, wants: from.wants };
  }
}

/** What is still lacking, as a sentence. @example judgementLack({ ...draft, author: "" }); // => "Say whose judgement it is." */
export function judgementLack({ about, author, date, options }: JudgementDraft): string | undefined {
  if (author.trim() === "") return "Say whose judgement it is.";
  if (date.trim() === "") return "Give its date.";
  return about === "power-shift" && options.length === 0 ? "Choose the option that shifts power." : undefined;
}

/** The judgement that a form says; a new one gets an id of its own, but for a ranking that takes the place of its author’s earlier one. */
export function judgementOf(draft: JudgementDraft, judgements: readonly Judgement[]): Judgement {
  const { about, author, date, note, claims } = draft;
  const from = draft.from ?? earlierRanking(draft, judgements);
  const taken = new Set(judgements.map(({ id }) => id));
  const id =
    from?.id ?? freeId(slug(`${about} ${draft.about === "checklist" ? draft.item : draft.party} ${author}`), taken);
  const kept = from?.about === about ? from : {};
  const { note: _note, ...rest } = { note: undefined, ...kept };
  const common = {
    ...rest,
    id,
    author: author.trim(),
    date: date.trim(),
    claims: [...claims],
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
  return { ...common, ...fieldsOf(draft) } as Judgement;
}

/** A person ranks for a party once; the next time replaces it. */
function earlierRanking({ about, party, author }: JudgementDraft, judgements: readonly Judgement[]) {
  if (about !== "ranking") return undefined;
  return judgements.find((one) => one.about === about && one.party === party && one.author === author.trim());
}

function fieldsOf({ about, ...draft }: JudgementDraft): object {
  const at = (key: string) => {
    const [issue = "", option = ""] = key.split(" ");
    return { issue, option };
  };
  switch (about) {
    case "ripeness":
      return { about, party: draft.party, sign: draft.sign, answer: draft.answer };
    case "spoiler":
      return {
        about,
        party: draft.party,
        aims: draft.aims,
        position: draft.position,
        issue: draft.issue || undefined,
      };
    case "veto":
      return { about, party: draft.party, on: draft.options.map(at) };
    case "power-shift":
      return {
        about,
        on: at(draft.options[0] ?? ""),
        favours: draft.favours,
        against: draft.against || undefined,
        answeredBy: draft.answers.map((key) => (key.includes(" ") ? at(key) : { step: key })),
      };
    case "checklist": {
      const [list, item] = draft.item.split(" ");
      return { about, list, item, answer: draft.answer, package: draft.package || undefined };
    }
    case "ranking":
      return { about, party: draft.party, wants: draft.wants };
  }
}
