// Loaded into a command before it starts: writes a line to the file named by PARLEY_RECORD for every attempt to reach
// anything over a network, and lets none through.
import { appendFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";

const require = createRequire(import.meta.url);
const record = (what) => {
  appendFileSync(process.env.PARLEY_RECORD, `${what}\n`);
  throw new Error(`no network in this test: ${what}`);
};
const net = require("node:net");
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [target] = [given[0]].flat();
  // A path is a socket of this computer, which the build of the command uses.
  return typeof target?.path === "string" ? connect.apply(this, given) : record(`net ${JSON.stringify(target)}`);
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  require("node:dns")[name] = (host) => record(`dns ${host}`);
  require("node:dns").promises[name] = (host) => record(`dns ${host}`);
}
require("node:tls").connect = () => record("tls");
require("node:dgram").createSocket = () => record("dgram");
globalThis.fetch = (url) => record(`fetch ${url}`);
syncBuiltinESMExports();
