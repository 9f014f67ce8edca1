/** Builds what tests run, unless it is built already. */
export async function buildOnce(name: "cli" | "web"): Promise<void> {
  const { ensureBuilt } = (await import(new URL("../scripts/ensure-built.mjs", import.meta.url).href)) as {
    ensureBuilt: (name: "cli" | "web") => Promise<void>;
  };
  await ensureBuilt(name);
}
