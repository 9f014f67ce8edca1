/** A place in a picture; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly at: ReadonlyMap<number, Point>;
  readonly moves: readonly { readonly from: number; readonly to: number }[];
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The outcome to which an arrow key leads along a move, whichever way that goes: of the outcomes joined to this one, the
 * one that lies most in that direction, within a right angle of it.
 * @returns `undefined` where no move leads that way.
 * @example nextOutcome({ at: new Map([[1, { x: 0, y: 0 }], [2, { x: 9, y: 2 }]]), moves: [{ from: 2, to: 1 }] }, 1, "ArrowRight"); // => 2
 */
export function nextOutcome({ at, moves }: Drawn, state: number | undefined, key: string): number | undefined {
  const [here, direction] = [at.get(state ?? 0), directions[key]];
  if (!here || !direction) return undefined;
  const joined = moves.flatMap(({ from, to }) => (from === state ? [to] : to === state ? [from] : []));
  const turned = (other: number): number => {
    const { x, y } = at.get(other) ?? here;
    const [dx, dy] = [x - here.x, y - here.y];
    return (dx * direction.x + dy * direction.y) / (Math.hypot(dx, dy) || 1);
  };
  const [best] = [...new Set(joined)].filter((other) => turned(other) > 0.01).toSorted((a, b) => turned(b) - turned(a));
  return best;
}
