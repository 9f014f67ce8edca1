import type { Seat, TabledText } from "@parley/analysis";
import { capitalised } from "@parley/model";

const said: Readonly<Record<TabledText["answers"][string], string>> = {
  accepted: "accepts",
  "ad-referendum": "accepts ad referendum",
  rejected: "rejects",
  consented: "consents",
  declined: "declines to guarantee",
  approved: "approves",
  blocked: "blocks",
};

/**
 * Who has answered a text how, in the order of the seats.
 * @example answersSentence([{ party: "b", name: "B", negotiates: true, mediates: false }], { b: "rejected" }); // => "B rejects."
 */
export function answersSentence(seats: readonly Seat[], answers: TabledText["answers"]): string {
  const words = seats.flatMap(({ party, name }) => {
    const answer = answers[party];
    return answer === undefined ? [] : [`${name} ${said[answer]}`];
  });
  return words.length === 0 ? "Nobody has answered it." : `${capitalised(words.join("; "))}.`;
}
