import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { ParleyError } from "@parley/model";

/** A running server. */
export interface Serving {
  /** Where it answers, such as `http://127.0.0.1:8080/`. */
  readonly url: string;
  /** Stops it at once, open connections included. */
  readonly close: () => Promise<void>;
}

/**
 * Serves an app on 127.0.0.1, which no other computer can reach.
 * @param options `port` 0 takes any free port.
 * @throws {ParleyError} `port-in-use` when another program has the port.
 */
export async function serve(
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  options: { readonly port: number },
): Promise<Serving> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server;
  await listen(server, options.port);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  return { url: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(listenError(cause, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
}

function listenError(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === "EADDRINUSE")
    return new ParleyError("port-in-use", `port ${port} is taken by another program: choose another with --port`, {
      cause,
    });
  if (cause.code === "EACCES")
    return new ParleyError("forbidden", `port ${port} may not be used here: choose one above 1023 with --port`, {
      cause,
    });
  return cause;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
