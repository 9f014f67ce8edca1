import {
  canonicalPieces,
  canonicalText,
  htmlBlocks,
  withWindows1252Marks,
  type CanonicalText,
  type SourceFacts,
} from "@parley/extract";
import { ParleyError, type Warning } from "@parley/model";
import type { Attachment, Email } from "postal-mime";
import { fileKind } from "./file-kind.ts";
import { mailDay } from "./mail-day.ts";
import type { SourceDocuments, SourceFile } from "./source-document.ts";

/**
 * Reads an e-mail (.eml), or a page that a browser saved with all that belongs to it (.mht). Its subject, sender and day
 * of sending are the facts; what it quotes of other mails stays, as quotes.
 * @throws {ParleyError} `empty-input` for a mail without words, `invalid-input` for one that is nested or broken.
 * @example (await mailDocument({ path: "note.eml", bytes })).documents[0]?.publisher; // "Press office"
 */
export async function mailDocument({ path, bytes }: SourceFile): Promise<SourceDocuments> {
  const email = await parsed(bytes);
  const words = [email.text, email.html].map((part) => withWindows1252Marks(part ?? ""));
  const [text = "", html = ""] = words;
  if (text.trim() === "" && html.trim() === "")
    throw new ParleyError("empty-input", `no words in this mail${attachedNames(email.attachments)}`);
  const doc = html.trim() === "" ? withFacts(canonicalText(text, "text"), factsOf(email)) : page(html, factsOf(email));
  return { documents: [doc], warnings: [...notRead(path, email.attachments), ...damaged(path, doc.text)] };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 });
  } catch (error) {
    const message = `this mail is broken (${(error as Error).message.split("\n")[0]}): save it again`;
    throw new ParleyError("invalid-input", message, { cause: error });
  }
}

function page(html: string, facts: SourceFacts): CanonicalText {
  const { pieces, facts: own } = htmlBlocks(html);
  return canonicalPieces({ pieces, facts: { ...own, ...facts } });
}

function withFacts(doc: CanonicalText, facts: SourceFacts): CanonicalText {
  return { ...doc, ...facts };
}

/** Of a saved page, only title and address are facts: it was "sent" when it was saved, by nobody. */
function factsOf(email: Email): SourceFacts {
  const header = (key: string) => email.headers.find((one) => one.key === key)?.value;
  const title = email.subject?.trim();
  const saved = header("snapshot-content-location");
  const sender = email.from?.name?.trim() || email.from?.address?.trim();
  const published = saved === undefined ? mailDay(header("date") ?? "") : undefined;
  return {
    ...(title ? { title } : {}),
    ...(saved === undefined && sender ? { publisher: sender } : {}),
    ...(published === undefined ? {} : { published }),
    ...(saved === undefined ? {} : { url: saved }),
  };
}

/** What is attached and could be read as a report by itself; pictures in the text and signatures are not worth a word. */
function notRead(path: string, attachments: readonly Attachment[]): Warning[] {
  const names = attachments.filter(isReadable).map(nameOf);
  if (names.length === 0) return [];
  const message = `${path} has ${names.length === 1 ? "an attachment" : "attachments"} that ${names.length === 1 ? "was" : "were"} not read: ${names.join(", ")}; save ${names.length === 1 ? "it" : "them"} and add ${names.length === 1 ? "it" : "them"} too`;
  return [{ code: "attachment-not-read", message }];
}

function attachedNames(attachments: readonly Attachment[]): string {
  const names = attachments.filter(isReadable).map(nameOf);
  return names.length === 0 ? "" : `, only attachments: save and add ${names.join(", ")}`;
}

function isReadable({ content, mimeType, filename, related }: Attachment): boolean {
  if (related === true || /^(?:image|audio|video|font)\/|pkcs7|pgp|css|javascript/.test(mimeType)) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  try {
    return bytes.length > 0 && fileKind(filename ?? "", bytes) !== undefined;
  } catch {
    return /officedocument|msword|opendocument|rtf/.test(mimeType);
  }
}

function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? `a part of type ${mimeType}`;
}

function damaged(path: string, text: string): Warning[] {
  if (!text.includes("\ufffd")) return [];
  const message = `some letters of ${path} are broken and shown as \ufffd: look for a better copy if words are lost`;
  return [{ code: "invalid-bytes", message }];
}
