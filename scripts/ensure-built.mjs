// Builds the command line and the web page when they are missing or older than their sources.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = ["packages/model/src", "packages/analysis/src"];
const page = ["apps/web/src", "apps/web/public", "apps/web/index.html", "apps/web/vite.config.ts"];
const engine = [
  ...shared,
  "packages/extract/src",
  "packages/formats/src",
  "packages/store/src",
  "packages/workbench/src",
];

const targets = {
  cli: { dist: "apps/cli/dist", sources: [...engine, "apps/api/src", "apps/cli/src"], build: buildCli },
  web: { dist: "apps/web/dist", sources: [...shared, ...page], build: buildWeb },
};

/** Builds one target, `cli` or `web`, unless its build is newer than every source; safe when several processes do so at once. */
export async function ensureBuilt(name) {
  const target = targets[name];
  const stamp = join(root, target.dist, ".built");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest(target.sources)) return;
  process.stderr.write(`parley: building ${name} (only after a change) …\n`);
  const began = new Date();
  const fresh = join(root, `${target.dist}.${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await target.build(fresh);
  writeFileSync(join(fresh, ".built"), began.toISOString());
  swap(fresh, join(root, target.dist));
}

function swap(fresh, dist) {
  const old = `${dist}.${process.pid}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(fresh, dist);
  } catch (error) {
    // Another process put its equal build there first.
    if (!existsSync(join(dist, ".built"))) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

function newest(folders) {
  const own = [join(root, "package-lock.json"), fileURLToPath(import.meta.url)];
  return Math.max(
    ...own.map((file) => statSync(file).mtimeMs),
    ...folders.map((folder) => newestIn(join(root, folder))),
  );
}

function newestIn(folder) {
  const own = statSync(folder);
  let latest = own.mtimeMs;
  if (!own.isDirectory()) return latest;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return latest;
}

async function buildCli(dir) {
  const { build } = await import("rolldown");
  await build({
    input: { main: join(root, "apps/cli/src/main.ts") },
    cwd: root,
    platform: "node",
    // What finds its own files beside itself is not bundled: a native module, and a reader with a thread of its own.
    external: ["libsql", "@myriaddreamin/typst-ts-node-compiler", /^pdfjs-dist/],
    logLevel: "warn",
    preserveEntrySignatures: "strict",
    output: {
      dir,
      format: "esm",
      minify: true,
      entryFileNames: "[name].js",
      chunkFileNames: "[name]-[hash].js",
      // What most commands share stands apart, else it lands in the chunk of a bigger thing that shares it too, and a
      // command on a case file loads the database and the language model.
      codeSplitting: {
        groups: [
          {
            name: "core",
            test: /packages\/(?:model\/src\/(?!results|case-event|apply-event|fold-case|event-sentence|json-schema)|workbench\/src\/(?:files|open-case|desk\/(?:passphrase-source|claims-in-place)))|node_modules\/(?:zod|edtf|@noble)\//,
          },
          { name: "analysis", test: /packages\/analysis\// },
        ],
      },
    },
  });
}

async function buildWeb(outDir) {
  const { build } = await import("vite");
  await build({ root: join(root, "apps/web"), logLevel: "warn", build: { outDir, emptyOutDir: true } });
}
