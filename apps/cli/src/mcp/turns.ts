/**
 * Lets only so many tasks run at once; the others begin in the order in which they came. One that fails harms no other.
 * @example await turns(2)(async () => 7); // 7
 */
export function turns(atOnce: number): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
