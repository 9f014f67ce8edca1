import { counted, listed, type BriefBlock, type BriefSentence, type Case } from "@parley/model";
import { computed, method, type BriefContext } from "./brief-context.ts";
import { claimSentence } from "./claim-sentence.ts";
import { forecastBlocks } from "./forecast-blocks.ts";
import { judgementBlocks } from "./judgement-blocks.ts";
import { isPassageCode } from "../findings/passage-codes.ts";
import { proposedOrders } from "../sequence/proposed-orders.ts";
import { worstOfOrder } from "../sequence/worst-of-order.ts";
import { sourceLine } from "./said-by.ts";

const shownAssessments = 8;

/** Findings that another section of the brief tells. */
const elsewhere: ReadonlySet<string> = new Set(["single-origin", "unreviewed", "worst-moment"]);

/** The order of steps as proposed, per proposal, and where each leaves somebody most exposed. */
export function sequence({ subject, claims }: BriefContext): BriefBlock[] {
  if (subject.steps.length === 0) return [];
  const proposals = [...new Set(subject.steps.map((step) => step.proposal ?? ""))];
  const items = proposals.map((proposal): BriefSentence[] => {
    const steps = subject.steps.filter((step) => (step.proposal ?? "") === proposal);
    return steps.map((step, i) => ({
      text: `${i === 0 ? orderName(subject, proposal) : ""}(${i + 1}) ${step.text}${i < steps.length - 1 ? "," : "."}`,
      claims: step.claims.filter((id) => claims.has(id)),
      basis: step.claims.length > 0 ? ("claims" as const) : ("method" as const),
    }));
  });
  const worst = proposedOrders(subject).flatMap((order) => worstOfOrder(subject, order) ?? []);
  return [
    { kind: "list", items },
    ...worst.map(({ worst: { after }, sentence }): BriefBlock => {
      const step = subject.steps.find(({ id }) => id === after);
      return {
        kind: "paragraph",
        sentences: [{ text: sentence, claims: (step?.claims ?? []).filter((id) => claims.has(id)), basis: "computed" }],
      };
    }),
  ];
}

function orderName(subject: Case, proposal: string): string {
  const name = subject.parties.find((party) => party.id === proposal)?.name ?? proposal;
  return name === "" ? "In no stated order: " : `Order of steps as proposed by ${name}: `;
}

/** The desk's own forecasts and judgements by their authors, then what experts and the report itself expect or judge, in their words. */
export function assessments(context: BriefContext): BriefBlock[] {
  return [...forecastBlocks(context), ...judgementBlocks(context), ...judgedClaims(context)];
}

function judgedClaims({ claims }: BriefContext): BriefBlock[] {
  const judged = [...claims.values()].filter(
    (claim) => (claim.act === "assess" || claim.act === "predict") && claim.partOf === undefined,
  );
  if (judged.length === 0) return [];
  const ranked = judged.toSorted((a, b) => Number(a.holder !== "(expert)") - Number(b.holder !== "(expert)"));
  const items = ranked.slice(0, shownAssessments).map((claim) => [claimSentence(claim)]);
  const rest = judged.length - items.length;
  return [
    { kind: "list", items },
    ...(rest > 0
      ? [{ kind: "paragraph" as const, sentences: [method(`${counted(rest, "further assessment")} in the claims.`)] }]
      : []),
  ];
}

/** Findings as a list; what another section tells, and what is to check in the brief itself, is not part of it. */
export function pointsToCheck({ findings, claims }: BriefContext): BriefBlock[] {
  const shown = findings.filter(({ code }) => !elsewhere.has(code) && !isPassageCode(code));
  if (shown.length === 0) return [];
  return [
    {
      kind: "list",
      items: shown.map(({ message, question, refs }) => [
        computed(message, refs.filter((id) => claims.has(id)).slice(0, 6)),
        ...(question === undefined ? [] : [computed(`To ask: ${question}`)]),
      ]),
    },
  ];
}

/** What the brief rests on and how its results were made. */
export function sourcesAndMethod({ subject, origins, blocks }: BriefContext): BriefBlock[] {
  const reports = subject.reports.map(sourceLine);
  const { roots } = origins;
  const range = roots.min === roots.max ? `${roots.min}` : `${roots.min} to ${roots.max}`;
  const sentences: BriefSentence[] = [];
  if (reports.length > 0)
    sentences.push(
      method(`Basis: ${listed(reports)}; ${counted(origins.outlets, "outlet")}; independent origins: ${range}.`),
    );
  const { reading } = blocks;
  const switches = [
    `silence ${reading.silence}`,
    reading.demandsExclude
      ? "a demand refuses the options its party does not mention"
      : "a demand refuses nothing by itself",
    reading.inferred ? "inferred positions used" : "inferred positions left out",
    reading.assumptions.length > 0 ? `assumptions on: ${reading.assumptions.join(", ")}` : "no assumptions",
  ];
  sentences.push(method(`Reading: ${switches.join("; ")}.`));
  if (subject.coding) sentences.push(method(`Coding: ${subject.coding.replace(/\.$/, "")}.`));
  if (blocks.method !== "")
    sentences.push(
      method(
        `Method: ${blocks.method}. Counts are exact; ${subject.forecasts.length === 0 ? "nothing here is a probability" : "probabilities are those of the people who gave them"}.`,
      ),
    );
  return [{ kind: "paragraph", sentences }];
}
