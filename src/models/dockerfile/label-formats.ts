import type { LabelKind } from "../../kit/settings.ts";
import { SPDX_LICENSES } from "../../libraries/spdx-licenses.ts";

type Test = (value: string) => boolean;

const SCHEME = "[a-z][a-z0-9+.-]*:";
/** A host in brackets is an IP address of version 6 (RFC 3986 §3.2.2). */
const IP_HOST = new RegExp(`^(${SCHEME}//(?:[^/@[\\]]*@)?)\\[[\\da-f:.]+\\]`, "iu");
/** An absolute URI of the characters of RFC 3986 §2. */
const URI = new RegExp(`^${SCHEME}(?:[\\w.~!$&'()*+,;=:@/?-]|%[\\da-f]{2})*(?:#(?:[\\w.~!$&'()*+,;=:@/?-]|%[\\da-f]{2})*)?$`, "iu");

function isUrl(value: string): boolean {
  return URI.test(value.replace(IP_HOST, "$1host"));
}

/** RFC 3339 §5.6, `date-time`. */
const TIME =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/iu;

function isTime(value: string): boolean {
  const parts = TIME.exec(value)?.groups;
  if (!parts) return false;
  const number = (name: string): number => Number(parts[name]);
  const month = number("month");
  const days = new Date(Date.UTC(number("year"), month, 0)).getUTCDate();
  const isDate = month >= 1 && month <= 12 && number("day") >= 1 && number("day") <= days;
  // 60 is a leap second.
  return isDate && number("hour") <= 23 && number("minute") <= 59 && number("second") <= 60;
}

/** `LicenseRef-…`, also of another document, names a license that the list does not have. */
const LICENSE_REFERENCE = /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/u;

function isLicense(id: string): boolean {
  return SPDX_LICENSES.has(id.replace(/\+$/u, "")) || LICENSE_REFERENCE.test(id);
}

/**
 * A license expression, as `org.opencontainers.image.licenses` takes one: licenses joined by AND and OR, in
 * brackets or not, with exceptions (SPDX specification 2.3, annex D).
 */
function isLicenseExpression(value: string): boolean {
  const tokens = value.match(/[()]|[^\s()]+/gu) ?? [];
  let depth = 0;
  let wants: "license" | "operator" | "exception" = "license";
  for (const token of tokens) {
    if (wants === "exception") {
      if (!/^[A-Za-z][\w.-]*$/u.test(token)) return false;
      wants = "operator";
    } else if (wants === "license") {
      if (token === "(") depth++;
      else if (isLicense(token)) wants = "operator";
      else return false;
    } else if (token === ")") {
      if (--depth < 0) return false;
    } else if (token === "AND" || token === "OR") wants = "license";
    else if (token === "WITH") wants = "exception";
    else return false;
  }
  return depth === 0 && wants === "operator";
}

/** Git shortens to seven digits and to more in large repositories; with SHA-256 there are 64. */
const HASH = /^(?:[\da-f]{7,40}|[\da-f]{64})$/u;

/** https://semver.org/#backusnaur-form-grammar-for-valid-semver-versions */
const VERSION =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?<pre>[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*))?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/u;

function isVersion(value: string): boolean {
  const match = VERSION.exec(value);
  const identifiers = match?.groups?.["pre"]?.split(".") ?? [];
  return match !== null && !identifiers.some((each) => /^0\d+$/u.test(each));
}

const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
const HOST_PART = "[a-z\\d](?:[a-z\\d-]*[a-z\\d])?";
/** RFC 5322 §3.4.1, `addr-spec`, with a host name or an address in brackets behind the `@`. */
const EMAIL = new RegExp(
  `^(?:${ATOM}(?:\\.${ATOM})*|"(?:[^"\\\\]|\\\\.)*")@(?:${HOST_PART}(?:\\.${HOST_PART})*\\.?|\\[[^[\\]\\s]+\\])$`,
  "iu",
);

const TESTS: Readonly<Record<LabelKind, Test>> = {
  text: () => true,
  url: isUrl,
  rfc3339: isTime,
  spdx: isLicenseExpression,
  hash: (value) => HASH.test(value),
  semver: isVersion,
  email: (value) => EMAIL.test(value.trim()),
};

/** @returns Whether a label's value is of the kind that the label schema asks for. */
export function isOfKind(value: string, kind: LabelKind): boolean {
  return TESTS[kind](value);
}
