import { capitalised, listed, type WordingStanding } from "@parley/model";

const phrases = [
  ["accepts", "accepted by"],
  ["on-condition", "accepted on a condition by"],
  ["refuses", "refused by"],
  ["red-line", "a red line of"],
  ["not-reported", "no stance reported of"],
] as const;

/**
 * Who stands how to a wording, in one line of the same form for every wording: who holds it in the text, then how the
 * positions of the case have the other parties stand to it, and holders who do not accept it any more.
 * @param holders - By id and name.
 * @example marginSentence([], [{ id: "port", name: "Port" }]); // => "Held by Port."
 */
export function marginSentence(
  standings: readonly WordingStanding[],
  holders: readonly { readonly id: string; readonly name: string }[],
): string {
  const isHeld = ({ party }: WordingStanding): boolean => holders.some(({ id }) => id === party);
  const accepts = ({ stance }: WordingStanding): boolean => stance === "accepts" || stance === "on-condition";
  const names = holders.map(({ id, name }) => {
    const own = standings.find((one) => one.party === id && accepts(one));
    return own ? named(own) : name;
  });
  const held = holders.length === 0 ? "Held by nobody" : `Held by ${listed(names)}`;
  const others = standings.filter((one) => !(isHeld(one) && accepts(one)));
  const parts = phrases.flatMap(([stance, words]) => {
    const own = others.filter((one) => one.stance === stance).map(named);
    return own.length === 0 ? [] : [capitalised(`${words} ${listed(own)}`)];
  });
  return [held, ...parts].map((part) => `${part}.`).join(" ");
}

function named({ name, inferred, condition }: WordingStanding): string {
  const how = [inferred ? "inferred" : "", condition === undefined ? "" : `if ${condition}`].filter(
    (one) => one !== "",
  );
  return how.length === 0 ? name : `${name} (${how.join(", ")})`;
}
