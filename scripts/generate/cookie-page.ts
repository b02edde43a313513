import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { COOKIE_LIBRARIES } from "../../src/libraries/cookies/cookie-libraries.ts";
import type { AttributeName, CookieDialect, CookieLibrary, Default } from "../../src/libraries/cookies/cookie-library.ts";
import { COMMON_KEYS } from "../../src/libraries/cookies/dialect.ts";
import { describeSeconds } from "../../src/models/cookies/lifetime-text.ts";
import { COOKIE_EXAMPLES, type CookieExample } from "./cookie-examples.ts";
import type { LoadedRule } from "./rule-files.ts";
import { escapeCell, listed } from "./words.ts";

/** What the rules say of a cookie that its library is told nothing of; the others ask for what is said. */
const ASKED = ["cookie-http-only", "cookie-secure", "cookie-same-site", "cookie-max-age", "cookie-rolling-session", "token-no-browser-storage"];

type Kind = "server" | "session" | "page";

function kindOf({ side = "server", calls }: CookieLibrary): Kind {
  if (side !== "server") return "page";
  return calls.some(({ effect }) => effect === "session") ? "session" : "server";
}

function exampleOf({ id }: CookieLibrary): CookieExample {
  const example = COOKIE_EXAMPLES[id];
  if (!example) throw new Error(`scripts/generate/cookie-examples.ts has no example of ${id}`);
  return example;
}

function code(text: string): string {
  return `\`${escapeCell(text)}\``;
}

/** A default in words, with those of each range of versions where they differ. */
function words<Value>(value: Default<Value>, word: (value: Value) => string): string {
  if (value === "varies") return "depends";
  if (typeof value === "object" && value !== null && "byVersion" in value) {
    const { byVersion } = value;
    return Object.entries(byVersion)
      .map(([range, one]) => `${range.replace(">=", "≥ ").replace("<", "< ")}: ${one === "varies" ? "depends" : word(one)}`)
      .join(", ");
  }
  return word(value);
}

const yesOrNo = (value: boolean): string => (value ? "yes" : "no");
const textOrNothing = (value: string | null): string => (value === null ? "no" : value === "/" ? "`/`" : capital(value));
const lifetime = (value: number | null): string => (value === null ? "session" : describeSeconds(value));

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Where a session's lifetime is told apart from its cookie, the default is the session's. */
function lifetimeDefault({ dialect, calls }: CookieLibrary): Default<number | null> {
  const session = calls.find((call) => call.effect === "session" && call.dialect)?.dialect;
  return dialect.defaults.lifetime === "varies" && session ? session.defaults.lifetime : dialect.defaults.lifetime;
}

/** An attribute that the library has no option for has its default all the same. */
function defaultsRow(library: CookieLibrary): string {
  const { defaults } = library.dialect;
  const cells = [
    `[${library.name}](${library.url})`,
    library.versions,
    words(defaults.httpOnly, yesOrNo),
    words(defaults.secure, yesOrNo),
    words(defaults.sameSite, textOrNothing),
    words(defaults.path, textOrNothing),
    words(lifetimeDefault(library), lifetime),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Whether there is an option for an attribute; its name where that is not the usual one. */
function supports({ keys }: CookieDialect, attribute: AttributeName): string {
  const key = keys[attribute];
  return key === null ? "no" : key === COMMON_KEYS[attribute] ? "yes" : code(key);
}

const UNITS: Readonly<Record<CookieDialect["maxAgeUnit"], string>> = { ms: "milliseconds", s: "seconds", days: "days" };

function lifetimeOption({ keys, maxAgeUnit, expiresInDays }: CookieDialect, library: CookieLibrary): string {
  const isText = library.assignments?.some(({ kind }) => kind === "text") || library.calls.some(({ effect }) => effect === "header");
  if (isText) {
    return "`Max-Age`, seconds";
  }
  const own = library.calls.flatMap(({ lifetime: place }) => place?.path?.at(-1) ?? []).map((key) => `${code(key)}, seconds`);
  const options = new Set([
    ...(keys.maxAge === null ? [] : [`${code(keys.maxAge)}, ${UNITS[maxAgeUnit]}`]),
    ...(expiresInDays && keys.expires !== null ? [`${code(keys.expires)}, days`] : []),
    ...own,
  ]);
  return options.size > 0 ? [...options].join("; ") : "no";
}

function optionsRow(library: CookieLibrary): string {
  const { dialect } = library;
  const cells = [
    library.name,
    code(exampleOf(library).call),
    lifetimeOption(dialect, library),
    dialect.keys.sameSite === null ? "no" : dialect.sameSite.true === "strict" ? "Strict" : "nothing valid",
    supports(dialect, "partitioned"),
    supports(dialect, "priority"),
    dialect.undefinedDefeats.length === 0 ? "nothing" : listed(dialect.undefinedDefeats.map(code)),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The rules that report a library's example, in the order that they are asked in. */
function reportedBy({ code: text }: CookieExample, rules: readonly LoadedRule[]): readonly string[] {
  const asked = rules.filter(({ id }) => ASKED.includes(id));
  const messages = new Linter().verify(
    text,
    [
      {
        files: ["**"],
        languageOptions: { parser: typescriptParser },
        plugins: { own: { rules: Object.fromEntries(asked.map(({ id, rule }) => [id, rule])) } },
        rules: Object.fromEntries(asked.map(({ id }) => [`own/${id}`, "error"])),
      },
    ],
    { filename: "example.ts" },
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in ${text}`);
  return ASKED.filter((id) => messages.some(({ ruleId }) => ruleId === `own/${id}`));
}

function verdictRow(library: CookieLibrary, rules: readonly LoadedRule[]): string {
  const ids = reportedBy(exampleOf(library), rules);
  const links = ids.map((id) => `[${id}](rules/${id}.md)`).join(", ");
  return `| ${library.name} | ${links === "" ? "nothing" : links} |`;
}

function table(head: string, align: string, rows: readonly string[]): string {
  return [head, align, ...rows].join("\n");
}

const DEFAULTS_HEAD = [
  "| Library | Version | HttpOnly | Secure | SameSite | Path | Lifetime |",
  "| :--- | :--- | :--- | :--- | :--- | :--- | :--- |",
] as const;

const OPTIONS_HEAD = [
  "| Library | Cookie options | Lifetime | `sameSite: true` | Partitioned | Priority | Explicit `undefined` takes away |",
  "| :--- | :--- | :--- | :--- | :--- | :--- | :--- |",
] as const;

/**
 * Writes the tables of `docs/cookies.md` from the table of libraries.
 *
 * @param rules All rules: those that judge cookies are run on an example of each library.
 * @returns Markdown by the name of the page's part.
 */
export function cookieTables(rules: readonly LoadedRule[]): Readonly<Record<string, string>> {
  const of = (kind: Kind): readonly CookieLibrary[] => COOKIE_LIBRARIES.filter((library) => kindOf(library) === kind);
  return {
    "server-defaults": table(...DEFAULTS_HEAD, of("server").map(defaultsRow)),
    "session-defaults": table(...DEFAULTS_HEAD, of("session").map(defaultsRow)),
    "page-defaults": table(...DEFAULTS_HEAD, of("page").map(defaultsRow)),
    options: table(...OPTIONS_HEAD, COOKIE_LIBRARIES.map(optionsRow)),
    verdicts: table(
      "| Library | Reported when nothing is said |",
      "| :--- | :--- |",
      COOKIE_LIBRARIES.map((library) => verdictRow(library, rules)),
    ),
  };
}
