/**
 * One content line of iCalendar, folded so that no line is longer than 75 octets of UTF-8 and no letter is parted.
 * @see RFC 5545 (2009), Internet Calendaring and Scheduling Core Object Specification, section 3.1.
 * @example contentLine("STATUS", "TENTATIVE"); // => "STATUS:TENTATIVE\r\n"
 */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, octets] = ["", 0];
  for (const letter of `${name}:${value}`) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      lines.push(line);
      // A folded line begins with a blank, which counts.
      [line, octets] = [" ", 1];
    }
    line += letter;
    octets += size;
  }
  return [...lines, line].map((one) => `${one}\r\n`).join("");
}

/**
 * A text as the value of a property: signs that mean something there are escaped, letters that no calendar may hold are
 * left out.
 * @see RFC 5545, section 3.3.11.
 * @example textValue("pay; hours, and\nrest"); // => "pay\\; hours\\, and\\nrest"
 */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n|\t)\p{Cc}|\p{Cs}/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
