import {
  checklistItems,
  checklists,
  freeId,
  judgementAnswers,
  ParleyError,
  ripenessSigns,
  slug,
  type Case,
  type Judgement,
  type JudgementAbout,
} from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { typedRanking } from "./typed-ranking.ts";
import { chosenOptions, recordSet, setWord, typedFields, type SetOptions } from "./set-word.ts";

interface JudgementOptions extends SetOptions {
  id?: string;
  by?: string;
  date?: string;
  claims?: string[];
  note?: string;
  aims?: string;
  position?: string;
  issue?: string;
  favours?: string;
  against?: string;
  answeredBy?: string[];
  package?: string;
  conflict?: string;
}

const examples = `
A person's word on what no report can say by itself; it always carries a name and a date.
  parley set judgement ripeness union hurting=yes --claims c001
  parley set judgement spoiler crews --aims limited --position inside
  parley set judgement veto parliament pay=six
  parley set judgement power-shift forces=withdraw --favours north --against south --answered-by guarantee=firm step:s2
  parley set judgement checklist fortna dmz=no --package draft
  parley set judgement ranking union --conflict conflict.yaml
Items: fortna ${checklistItems.fortna.map(({ id }) => id).join(", ")}; un-guidance ${checklistItems["un-guidance"].map(({ id }) => id).join(", ")}
`;

/** `parley set judgement ABOUT WORDS…`. */
export function judgementCommand(): Command {
  return setWord("judgement", "a named person's judgement: ripeness, spoiler, veto, power-shift, checklist or ranking")
    .argument("<about>", Object.keys(fieldsOf).join(", "))
    .argument("<words...>", "a party or a checklist, and what is judged: see the examples")
    .option("--id <id>", "its id; left out: made of its words, so that the same author's next word replaces it")
    .option("--by <name>", "whose judgement it is; left out: the author who records it")
    .option("--date <date>", "when; left out: today")
    .option("--claims <ids...>", "the evidence for it")
    .option("--note <words>", "why")
    .option("--aims <aims>", "of a spoiler: limited, greedy or total")
    .option("--position <where>", "of a spoiler: inside or outside the talks")
    .option("--issue <id>", "of a spoiler: on what")
    .option("--favours <party>", "of a shift of power: whose power it raises")
    .option("--against <party>", "of a shift of power: who could be exploited")
    .option("--answered-by <answers...>", "of a shift of power: ISSUE=OPTION or step:ID")
    .option("--package <id>", "of a checklist: of which package; left out: of the deal as it is talked about")
    .option("--conflict <file>", "of a ranking: the file with the party's statements, as parley stability -o writes it")
    .addHelpText("after", examples)
    .action(async (about: string, typed: string[], options: JudgementOptions) => {
      const record = typedFields({ case: options.case, author: options.author, json: options.json });
      await recordSet(record, async ({ folded }) => {
        const hand = handOf(record);
        const author = options.by ?? hand.author;
        const fields = await readerOf(about)(typed, options, folded);
        const id = options.id ?? idOf(folded.judgements, { about, typed, author });
        const { claims, note } = options;
        const said = {
          id,
          about,
          author,
          date: options.date ?? hand.now().slice(0, 10),
          ...fields,
          ...typedFields({ claims: claims && words(claims), note }),
        };
        return [parseChange({ type: "judgement-set", judgement: said })];
      });
    });
}

type Reader = (typed: readonly string[], options: JudgementOptions, subject: Case) => object | Promise<object>;

const fieldsOf: Readonly<Record<JudgementAbout, Reader>> = {
  ripeness: ([party, ...rest]) => {
    const [sign, answer] = answered(rest, ripenessSigns, "ripeness union hurting=yes");
    return { party, sign, answer };
  },
  spoiler: ([party], { aims, position, issue }) => {
    if (aims === undefined || position === undefined)
      throw new ParleyError(
        "usage",
        "a spoiler needs --aims limited, greedy or total and --position inside or outside",
      );
    return { party, aims, position, ...typedFields({ issue }) };
  },
  ranking: ([party = ""], { conflict }, subject) => typedRanking(party, { conflict, subject }),
  veto: ([party, ...rest]) => ({ party, on: optionList(rest) }),
  "power-shift": (typed, { favours, against, answeredBy = [] }) => {
    const [on, ...more] = optionList(typed);
    if (on === undefined || more.length > 0 || favours === undefined)
      throw new ParleyError("usage", "a shift of power needs one ISSUE=OPTION and --favours PARTY");
    return { on, favours, ...typedFields({ against }), answeredBy: words(answeredBy).map(answering) };
  },
  checklist: ([list = "", ...rest], { package: of }) => {
    const known = checklists.find((one) => one === list);
    if (known === undefined)
      throw new ParleyError("usage", `there is no checklist "${list}": expected ${checklists.join(" or ")}`);
    const items = checklistItems[known].map(({ id }) => id);
    const [item, answer] = answered(rest, items, `checklist ${list} ${items[0] ?? ""}=yes`);
    return { list, item, answer, ...typedFields({ package: of }) };
  },
};

function readerOf(about: string): Reader {
  const known = Object.entries(fieldsOf).find(([name]) => name === about);
  if (known) return known[1];
  throw new ParleyError("usage", `expected ${Object.keys(fieldsOf).join(", ")}, not "${about}"`);
}

/** `hurting=yes`: what is judged, and the answer. */
function answered(typed: readonly string[], known: readonly string[], example: string): [string, string] {
  const [, matter = "", answer = ""] = /^([^=\s]+)=(\S+)$/.exec(typed.length === 1 ? (typed[0] ?? "") : "") ?? [];
  const answers: readonly string[] = judgementAnswers;
  if (known.includes(matter) && answers.includes(answer)) return [matter, answer];
  throw new ParleyError(
    "usage",
    `expected one of ${known.join(", ")} with ${answers.join(", ")}, for example ${example}; not "${typed.join(" ")}"`,
  );
}

function optionList(typed: readonly string[]): { issue: string; option: string }[] {
  return Object.entries(chosenOptions(words(typed))).map(([issue, option]) => ({ issue, option }));
}

function answering(typed: string): object {
  const [, step] = /^step:(.+)$/.exec(typed) ?? [];
  return step === undefined ? (optionList([typed])[0] ?? {}) : { step };
}

interface Said {
  readonly about: string;
  readonly typed: readonly string[];
  readonly author: string;
}

/** One author's word on one matter keeps its id; another author's gets its own. */
function idOf(judgements: readonly Judgement[], { about, typed, author }: Said): string {
  const matter = typed.map((word) => (about === "veto" || about === "power-shift" ? word : word.replace(/=.*$/, "")));
  const wanted = slug([about, ...matter, author].join(" "));
  const taken = judgements.find(({ id }) => id === wanted);
  if (taken === undefined || (taken.author === author && taken.about === about)) return wanted;
  return freeId(wanted, new Set(judgements.map(({ id }) => id)));
}
