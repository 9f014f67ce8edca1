/** Reports are untrusted: nothing in them may become markup. @example escapeMarkdown("*a*"); // => "\\*a\\*" */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~$]/g, "\\$&")
    .replace(/\n+/g, " ")
    .replace(/^(\d+)\./, "$1\\.");
}
