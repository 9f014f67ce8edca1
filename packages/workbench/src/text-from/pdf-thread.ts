import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { ParleyError } from "@parley/model";
import type { PDFDocumentProxy } from "pdfjs-dist";

/** What a PDF may cost: it is made by others, and a small one can be made to take any time and memory. */
export interface PdfLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs beside our own work, so that it can be stopped whatever it does. */
const threadSource = `const { workerData } = require("node:worker_threads");
import(workerData.url).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));`;

/**
 * Opens a PDF in a thread of its own and lends it to `use`; thread and document are gone afterwards. No script in the PDF
 * is run, no font of this computer is used, nothing is loaded from elsewhere.
 * @throws {ParleyError} `too-large` when it takes more time or memory than `limits`; else what `use` or pdf.js throws.
 * @example await withPdf(bytes, { seconds: 60, megabytes: 1000 }, async (pdf) => pdf.numPages); // 1
 */
export async function withPdf<Value>(
  bytes: Uint8Array,
  limits: PdfLimits,
  use: (pdf: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  // pdf.js makes one of these when it is loaded, for drawing, which we never do.
  Object.assign(globalThis, { DOMMatrix: globalThis.DOMMatrix ?? Object });
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = pdfjsFolder();
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(threadSource, {
    eval: true,
    workerData: { port: port2, url: pathToFileURL(join(folder, "legacy/build/pdf.worker.mjs")).href },
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true,
    stderr: true,
  });
  const worker = PDFWorker.create({ port: port1 as unknown as Worker & globalThis.Worker, verbosity: 0 });
  const watch = watched(thread, limits);
  try {
    const task = getDocument({
      data: new Uint8Array(bytes),
      worker,
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      maxImageSize: 1,
      cMapUrl: join(folder, "cmaps") + sep,
      cMapPacked: true,
    });
    return await Promise.race([watch.exceeded, task.promise.then(use)]);
  } finally {
    watch.stop();
    worker.destroy();
    await thread.terminate();
    port1.close();
  }
}

/** Fails when the thread takes too long, too much memory, or breaks. */
function watched(thread: Worker, { seconds, megabytes }: PdfLimits): { exceeded: Promise<never>; stop: () => void } {
  const began = process.memoryUsage.rss();
  const ticks = { left: seconds * 10 };
  const { promise, reject } = deferred();
  const timer = setInterval(() => {
    const used = (process.memoryUsage.rss() - began) / 1024 / 1024;
    if (used > megabytes) reject(tooMuch(`${megabytes} MB of memory`));
    else if (--ticks.left < 0) reject(tooMuch(`${seconds} seconds`));
  }, 100);
  thread.on("error", (cause) => reject(tooMuch(`${megabytes} MB of memory`, cause)));
  return { exceeded: promise, stop: () => clearInterval(timer) };
}

function deferred(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, fail) => {
    reject = fail;
  });
  // Nobody may be waiting any more when it fails.
  promise.catch(() => undefined);
  return { promise, reject };
}

function tooMuch(limit: string, cause?: unknown): ParleyError {
  const message = `reading this PDF takes more than ${limit}: print the pages that matter to a new PDF, or save its text`;
  return new ParleyError("too-large", message, { cause });
}

function pdfjsFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
}
