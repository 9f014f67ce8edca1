import { checklistItems, checklists, type ChecklistAnswer, type DurablePackage, type Judgement } from "@parley/model";
import { citedJudgements, givenAnswers, jointAnswer } from "../pressure/given-answers.ts";
import type { PackageView } from "./package-view.ts";
import { statedItems } from "./stated-items.ts";

type Item = ChecklistAnswer["item"];
type ItemJudgement = Extract<Judgement, { about: "checklist" }>;

/**
 * Holds a package against the published checklists, item by item: what its options and steps say outright, else what
 * people judged, else unknown. What nobody recorded is never a no. Records and people, or people among themselves, who
 * differ make an item contested. There is no score.
 * @returns Every list with every item, in the order of its source.
 * @example checklistAnswers(packageView(subject))[0]?.items[0]?.answer; // => "unknown"
 */
export function checklistAnswers(view: PackageView): DurablePackage["checklists"] {
  const judgements = citedJudgements(view.subject)
    .filter((one) => one.about === "checklist")
    .filter((one) => one.package === view.named?.id);
  return checklists.map((list) => ({
    list,
    items: checklistItems[list].map(({ id, label }) => answered(view, { id, label }, judgements)),
  }));
}

function answered(
  view: PackageView,
  { id, label }: { readonly id: Item; readonly label: string },
  judgements: readonly ItemJudgement[],
): ChecklistAnswer {
  const judged = givenAnswers(judgements.filter(({ item }) => item === id));
  const stated = statedItems[id]?.(view);
  const said = stated?.answer === undefined ? judged : [...judged, { answer: stated.answer }];
  const names = judged.map(({ author, answer }) => `${author}: ${answer}`).join("; ");
  const why = [stated?.why ?? "", names].filter((part) => part !== "").join("; ");
  const steps = new Set(stated?.grounds.flatMap(({ step }) => step ?? []));
  const claims = [
    ...judged.flatMap((one) => one.claims),
    ...view.steps.filter((step) => steps.has(step.id)).flatMap((step) => step.claims),
  ];
  return {
    item: id,
    label,
    answer: jointAnswer(said),
    why: why === "" ? "nothing recorded says" : why,
    grounds: [...(stated?.grounds ?? [])],
    judged,
    claims: [...new Set(claims)],
  };
}
