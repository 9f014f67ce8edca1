import { sha256Text } from "@parley/model";

const longest = 40;

/**
 * The name of the bookmark around a clause in a Word document, by which comments find their clause again. Word takes
 * letters, digits and underscores, forty of them; a longer id ends in a hash.
 * @example clauseAnchor("pay-rise"); // => "clause_pay_2drise"
 */
export function clauseAnchor(id: string): string {
  const written = id.replace(/[^A-Za-z0-9]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);
  const name = `clause_${written}`;
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}_${sha256Text(id).slice(0, 8)}`;
}
