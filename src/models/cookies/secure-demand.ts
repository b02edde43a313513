import { namePrefix } from "./cookie-name.ts";
import type { CookieWrite } from "./cookie-write.ts";

/**
 * What makes browsers refuse a cookie that is not Secure: its name's prefix, SameSite=None, or
 * Partitioned (RFC 6265bis §5.7; CHIPS §2.1).
 */
export type SecureDemand = "prefix" | "none" | "partitioned";

/** @returns Why a browser refuses the cookie unless it is Secure, `null` where it does not or that is not known. */
export function demandOfSecure({ name, attributes: { sameSite, partitioned } }: CookieWrite): SecureDemand | null {
  if (namePrefix(name.start) !== null) return "prefix";
  if (partitioned.state === "known" && partitioned.value) return "partitioned";
  return sameSite.state === "known" && sameSite.value === "none" ? "none" : null;
}
