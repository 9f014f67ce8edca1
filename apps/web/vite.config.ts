import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Our pure packages do nothing when imported, and building a schema changes nothing: what the page does not use stays
 * out of its bundle.
 */
const treeshake = {
  moduleSideEffects: (id: string): boolean => !/\/packages\/(model|analysis)\/src\//.test(id),
  manualPureFunctions: ["z", "keptObject"],
};

/** A build is for readers, also when a test run (NODE_ENV=test) makes it: never React's slower development parts. */
const forReaders = {
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  oxc: { jsx: { development: false } },
};

export default defineConfig(({ command }) => ({
  ...(command === "build" ? forReaders : {}),
  plugins: [react()],
  worker: { format: "es", rolldownOptions: { treeshake } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake },
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4180" } },
}));
