/** Builds what the tests run as processes, once, before any of them. */
export async function setup(): Promise<void> {
  const { ensureBuilt } = (await import(new URL("../scripts/ensure-built.mjs", import.meta.url).href)) as {
    ensureBuilt: (name: "cli" | "web") => Promise<void>;
  };
  await ensureBuilt("cli");
  await ensureBuilt("web");
}
