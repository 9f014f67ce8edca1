import type { Tokenizer } from "../../tokenizer/tokenizer.ts";
import { orderCues, type OrderCue } from "./order-cues.ts";

/** What a piece comes after: another piece of the same words, or what was spoken of last before them. */
export interface PieceAfter {
  readonly piece: number | "before";
  readonly edge: "start" | "completion" | "unspecified";
  /** A condition rather than words of time. */
  readonly condition: boolean;
  readonly days?: OrderCue["days"];
}

/** One thing to be done, as a stretch of the words that tell of it. */
export interface OrderPiece {
  readonly start: number;
  readonly end: number;
  readonly after: readonly PieceAfter[];
  /** Named as a condition or a time of something else ("once the army leaves"). */
  readonly subordinate: boolean;
}

/** The pieces of some words, and what they say of what stands before them. */
export interface OrderReading {
  readonly pieces: readonly OrderPiece[];
  /** The piece that what comes next comes after; "before" when the words only add a condition to what stands before. */
  readonly last: number | "before";
  /** A piece that what stood before must wait for. */
  readonly awaited?: { readonly piece: number; readonly link: Omit<PieceAfter, "piece"> };
}

interface Draft {
  start: number;
  end: number;
  after: PieceAfter[];
  subordinate: boolean;
}

/**
 * Cuts words at what puts steps in order: "first A, then B", "A, after which B", "B once A is complete", "no B until A",
 * "B on the condition that A". A condition leaves open whether the beginning or the completion of A is meant; so do
 * words of time, unless A is told as begun or as complete.
 * @returns One piece and no order for words without such cues. O(words).
 * @example orderPieces("They sign, then they leave.", winkTokenizer()).pieces.map(({ after }) => after.length); // => [0, 1]
 */
export function orderPieces(text: string, tokenizer: Tokenizer): OrderReading {
  const cues = orderCues(text, tokenizer);
  const reader = new PieceReader(text);
  let from = 0;
  cues.forEach((cue, i) => {
    if (cue.start < from) return;
    reader.plain(from, cue.start);
    from = reader.cue(cue, cues[i + 1]?.start ?? text.length);
  });
  reader.plain(from, text.length);
  return reader.reading();
}

/** Words of a refusal, behind which "until" and "before" name what is waited for. */
export const negation: RegExp = /\b(?:not|no|never|nothing|none|cannot|refus\w+|rul\w+ out|without)\b|n['’]t\b/i;
const begun = /\b(?:begin|begins|began|begun|start|starts|started|starting|beginning|under way|underway|launch\w*)\b/i;
const complete =
  /\b(?:complet\w+|finish\w*|fully|in full|all of|is over|are over|is done|are done)\b|\b(?:has|have|had)\s(?:\w+ly\s)?(?:been\s)?\w+(?:ed|en|ft|wn|ne|ut|id)\b/i;

/** Words that only carry what follows: "this would", "and", "it". */
const carrier =
  /^[\s,;:.—–"“”'’()]*(?:(?:and|but|or|while|which|that|this|it|these|those|there|all|would|will|should|could|must|may|might|be|is|are|to|be|in|only)\b[\s,;:.—–"“”'’()]*)*$/i;

class PieceReader {
  private readonly pieces: Draft[] = [];
  private frontier: number | "before" = "before";
  private following: Omit<PieceAfter, "piece"> | undefined;
  private waiting: PieceAfter[] = [];
  private alongside = false;
  private awaitedPiece: OrderReading["awaited"];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Words between two cues: a piece that follows what the last cue said, or more words of the piece before. */
  plain(start: number, end: number): void {
    if (carrier.test(this.text.slice(start, end))) return;
    const piece = this.add(start, end, false);
    const link = this.following;
    if (link) this.pieces[piece]?.after.push({ ...link, piece: this.frontier });
    this.pieces[piece]?.after.push(...this.waiting);
    const beside = this.alongside && typeof this.frontier === "number" ? this.pieces[this.frontier] : undefined;
    this.pieces[piece]?.after.push(...(beside?.after ?? []));
    this.alongside = false;
    this.waiting = [];
    this.following = undefined;
    this.frontier = piece;
  }

  /** @returns Where reading goes on. */
  cue(cue: OrderCue, next: number): number {
    switch (cue.relation) {
      case "then":
        this.then(cue);
        return cue.end;
      case "first":
        this.following = undefined;
        return cue.end;
      case "together":
        this.alongside = true;
        return cue.end;
      default:
        return this.named(cue, next);
    }
  }

  reading(): OrderReading {
    return {
      pieces: this.pieces,
      last: this.frontier,
      ...(this.awaitedPiece ? { awaited: this.awaitedPiece } : {}),
    };
  }

  private then({ trails }: OrderCue): void {
    const link = { edge: "unspecified", condition: false } as const;
    if (!trails) {
      if (this.waiting.length === 0) this.following = link;
      return;
    }
    const own = typeof this.frontier === "number" ? this.pieces[this.frontier] : undefined;
    own?.after.push({
      ...link,
      piece: typeof this.frontier === "number" && this.frontier > 0 ? this.frontier - 1 : "before",
    });
  }

  /** A cue that names another piece: what comes before its main words, or after them. */
  private named(cue: OrderCue, next: number): number {
    const main = this.frontier;
    const leads = main === "before" && this.waiting.length === 0;
    const comma = this.text.slice(cue.end, next).search(/[,;]\s/);
    const end = comma < 0 ? next : cue.end + comma;
    if (carrier.test(this.text.slice(cue.end, end))) return cue.end;
    const refused = negation.test(this.wordsOf(main));
    if (cue.relation === "until" && !leads && !refused) return end;
    const piece = this.add(cue.end, end, true);
    if (cue.relation === "before" && !refused) return this.before(piece, { main, end });
    const link = { ...this.linkTo(piece, cue.relation === "if"), ...(cue.days ? { days: cue.days } : {}) };
    if (typeof main === "number") this.pieces[main]?.after.push(link);
    else if (comma < 0 && next === this.text.length) {
      const { piece: _piece, ...rest } = link;
      this.awaitedPiece = { piece, link: rest };
    } else this.waiting.push(link);
    return end;
  }

  /** "A before B": B comes after A; "before B, A" too. "No A before B" is "no A until B". */
  private before(piece: number, { main, end }: { main: number | "before"; end: number }): number {
    if (typeof main !== "number") {
      const at = this.pieces.length;
      this.pieces[piece]?.after.push({ piece: at, edge: "unspecified", condition: false });
      return end;
    }
    this.pieces[piece]?.after.push(this.linkTo(main, false));
    this.frontier = piece;
    return end;
  }

  private linkTo(piece: number, condition: boolean): PieceAfter {
    const words = this.wordsOf(piece);
    const edge = begun.test(words) ? "start" : complete.test(words) ? "completion" : "unspecified";
    return { piece, edge: condition ? "unspecified" : edge, condition };
  }

  private wordsOf(piece: number | "before"): string {
    const own = typeof piece === "number" ? this.pieces[piece] : undefined;
    return own ? this.text.slice(own.start, own.end) : "";
  }

  private add(start: number, end: number, subordinate: boolean): number {
    this.pieces.push({ start, end, after: [], subordinate });
    return this.pieces.length - 1;
  }
}
