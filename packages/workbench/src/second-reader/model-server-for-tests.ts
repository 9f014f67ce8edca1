import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a model server was asked. */
export interface AskedOfServer {
  readonly path: string;
  readonly key: string | undefined;
  readonly system: string;
  readonly user: string;
  readonly temperature: unknown;
}

/** A real server on this computer that speaks as an OpenAI-compatible one does, or as badly as a test likes. */
export interface ModelServer {
  readonly url: string;
  readonly asked: AskedOfServer[];
  close(): Promise<void>;
}

/** What a test's server does with a question: the words of a reply, or anything done to the response itself. */
export type Answering = (asked: AskedOfServer, response: ServerResponse) => string | undefined;

/** Starts a model server on a free port of this computer. */
export async function modelServer(answering: Answering): Promise<ModelServer> {
  const asked: AskedOfServer[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const question = questionOf(request, body);
      asked.push(question);
      const content = answering(question, response);
      if (content === undefined) return;
      const choice = { index: 0, message: { role: "assistant", content }, finish_reason: "stop" };
      const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ id: "1", created: 1, model: "small", choices: [choice], usage }));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function questionOf(request: IncomingMessage, body: string): AskedOfServer {
  const { messages = [], temperature } = JSON.parse(body || "{}") as {
    messages?: { role: string; content: unknown }[];
    temperature?: unknown;
  };
  const said = (role: string) => {
    const content = messages.find((message) => message.role === role)?.content;
    return typeof content === "string" ? content : JSON.stringify(content ?? "");
  };
  return {
    path: request.url ?? "",
    key: request.headers.authorization,
    system: said("system"),
    user: said("user"),
    temperature,
  };
}
