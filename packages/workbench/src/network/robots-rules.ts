/** One rule of a robots.txt. */
interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

const longestFile = 500 * 1024;

/**
 * Whether a robots.txt lets a program fetch a path: the longest rule that matches decides, and `Allow` wins a tie.
 * @param agent - The program's own word; rules for it win over those for all (`*`).
 * @param path - With its query.
 * @see RFC 9309, Robots Exclusion Protocol.
 * @example mayFetch("User-agent: *\nDisallow: /private", "parley", "/private/note"); // => false
 */
export function mayFetch(robots: string, agent: string, path: string): boolean {
  const groups = groupsOf(robots.slice(0, longestFile));
  const rules = groups.get(agent.toLowerCase()) ?? groups.get("*") ?? [];
  const matching = rules.filter((rule) => matches(rule.path, path));
  const [longest] = matching.toSorted((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
  return longest?.allow ?? true;
}

function groupsOf(robots: string): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  let open: Rule[][] = [];
  let isNaming = false;
  for (const line of robots.split(/\r\n|\r|\n/)) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      const agent = (/^[a-z_*-]+/i.exec(value.trim())?.[0] ?? "").toLowerCase();
      const rules = groups.get(agent) ?? [];
      groups.set(agent, rules);
      open = isNaming ? [...open, rules] : [rules];
      isNaming = true;
    } else if (name === "allow" || name === "disallow") {
      isNaming = false;
      const path = value.trim();
      if (path !== "") for (const rules of open) rules.push({ allow: name === "allow", path });
    }
  }
  return groups;
}

/** `*` stands for anything and a `$` at the end for the end; found from left to right, without a pattern to run wild. */
function matches(rule: string, path: string): boolean {
  const anchored = rule.endsWith("$");
  const parts = (anchored ? rule.slice(0, -1) : rule).split("*");
  const [first = "", ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const found = isLast && anchored ? Math.max(path.length - part.length, at) : path.indexOf(part, at);
    if (found < 0 || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
