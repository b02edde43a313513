import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieAttribute, CookieWrite } from "./cookie-write.ts";
import { secondsFromNow } from "./lifetime.ts";

/**
 * How long a browser keeps a cookie, in seconds: Max-Age goes before Expires (RFC 6265bis §5.7 step 9).
 * `null` for a cookie that ends with the browser's session. A date that is not told from now on is
 * unknown: what it comes to depends on the day.
 */
export function lifetimeOf({ attributes, dialect, spelled }: CookieWrite, sourceCode: SourceCode): CookieAttribute<number | null> {
  const { maxAge, expires } = attributes;
  if (maxAge.state === "unknown" || maxAge.value !== null) return maxAge;
  const given = spelled.find(({ key }) => key === dialect.keys.expires);
  const seconds = given?.node ? secondsFromNow(given.node, sourceCode) : null;
  if (given && seconds !== null) {
    const { key, keyRange, valueRange, node } = given;
    const range = [keyRange[0], valueRange[1]] as const;
    return { state: "known", value: seconds, given: { range, keyRange, valueRange, key, value: seconds, node } };
  }
  return expires.state === "known" && expires.value === null ? maxAge : { state: "unknown" };
}
