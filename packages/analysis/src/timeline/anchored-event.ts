import type { TalksEvent } from "@parley/model";

const little = new Set(
  "the a an his her their its our of in to at on and between with for from this that next last first second new".split(
    " ",
  ),
);
/** Nouns that many events share: they choose between events, they name none alone while there are several. */
const general = new Set(
  "meeting meetings talks talk summit trip visit round rounds conference session sessions negotiations congress".split(
    " ",
  ),
);

/**
 * The event that a date hangs on: one whose id or label it is, else the only one that has its telling words in label,
 * place or id ("the Alaska summit" has one: Alaska), else the only one that has its noun ("the summit"). English.
 * @returns `undefined` when there is none, or when several would do.
 * @example anchoredEvent([{ id: "a", label: "Alaska meeting" }, { id: "g", label: "Geneva meeting" }], "the Alaska summit")?.id; // => "a"
 */
export function anchoredEvent<Event extends Pick<TalksEvent, "id" | "label" | "place">>(
  events: readonly Event[],
  anchor: string,
): Event | undefined {
  const folded = anchor.trim().toLowerCase();
  const named = events.find(({ id, label }) => id.toLowerCase() === folded || label.toLowerCase() === folded);
  if (named) return named;
  const { telling, nouns } = anchorWords(anchor);
  const rest = telling.length === 0 && nouns.length === 0 ? [] : withAll(events, telling);
  if (telling.length > 0 && rest.length === 1) return rest[0];
  const noun = nouns.length === 0 ? [] : withAll(rest, nouns);
  return noun.length === 1 ? noun[0] : undefined;
}

/**
 * The words by which an anchor names its event, and its general nouns, in lower case.
 * @example anchorWords("the Alaska summit"); // => { telling: ["alaska"], nouns: ["summit"] }
 */
export function anchorWords(anchor: string): { telling: string[]; nouns: string[] } {
  const words = wordsOf(anchor).filter((word) => !little.has(word));
  return { telling: words.filter((word) => !general.has(word)), nouns: words.filter((word) => general.has(word)) };
}

function withAll<Event extends Pick<TalksEvent, "id" | "label" | "place">>(
  events: readonly Event[],
  words: readonly string[],
): Event[] {
  return events.filter(({ id, label, place = "" }) => {
    const own = new Set(wordsOf(`${id} ${label} ${place}`));
    return words.every((word) => own.has(word));
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
