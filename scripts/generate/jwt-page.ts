import { algorithmFamily } from "../../src/libraries/tokens/algorithms.ts";
import { TOKEN_SIGNERS } from "../../src/libraries/tokens/signers.ts";
import { EXP_CLAIM, type SigningPlace, type TimeCount, type TokenSigner } from "../../src/libraries/tokens/token-signer.ts";
import type { CheckSpelling, OptionCheck, TokenVerifier } from "../../src/libraries/tokens/token-verifier.ts";
import { TOKEN_VERIFIERS } from "../../src/libraries/tokens/verifiers.ts";
import { SIGNING_EXAMPLES, VERIFYING_EXAMPLES } from "./jwt-examples.ts";
import type { LoadedRule } from "./rule-files.ts";
import { said, table } from "./said.ts";

const TOPICS = ["jwt", "oidc"];

function code(text: string): string {
  return `\`${text}\``;
}

function member(path: readonly string[]): string {
  return code(path.join("."));
}

/** What becomes of a check that the program says nothing of. */
function check(spelling: CheckSpelling): string {
  switch (spelling.by) {
    case "library":
      return "yes";
    case "option":
      return spelling.absent === "refused" ? required(spelling) : `only with ${member(spelling.path)}`;
    case "argument":
      return `only with argument ${spelling.index + 1}`;
    case "default": {
      const { disabledBy } = spelling;
      if (!disabledBy) return "yes";
      return `yes; not with ${code(`${disabledBy.path.join(".")}: ${String(disabledBy.offWhen === "truthy")}`)}`;
    }
    case "hand":
      return "by hand";
    case "nobody":
      return "by hand, as it need not be claims";
  }
}

/** A check that the library insists on, and the value that leaves it out all the same. */
function required({ path, off }: OptionCheck): string {
  const [without] = off === "falsy" ? [] : off;
  return without === undefined ? `has to be said: ${member(path)}` : `has to be said; left out with ${code(`${path.join(".")}: ${JSON.stringify(without)}`)}`;
}

const UNPINNED: Readonly<Record<TokenVerifier["unpinned"], string>> = {
  "by-key": "those of the key's type",
  "by-header": "the one that the token names",
  fixed: "those that the library fixes",
};

function algorithms({ checks, unpinned, fixedAlgorithm }: TokenVerifier): string {
  const { algorithms: spelling } = checks;
  if (fixedAlgorithm !== undefined && spelling.by === "option") {
    return `${code(fixedAlgorithm)}; another one with ${member(spelling.path)}`;
  }
  if (spelling.by === "option" && spelling.absent === "refused") return `have to be said: ${member(spelling.path)}`;
  const default_ = UNPINNED[unpinned];
  if (spelling.by === "option") return `${default_}; fewer with ${member(spelling.path)}`;
  return spelling.by === "argument" ? `${default_}; fewer with argument ${spelling.index + 1}` : default_;
}

const UNITS = { s: "seconds", ms: "milliseconds" } as const;

function verifyingCells(verifier: TokenVerifier): readonly string[] {
  const { versions, checks, clockTolerance, ageUnit } = verifier;
  const tolerance = clockTolerance ? `${member(clockTolerance.path)} in ${UNITS[clockTolerance.unit]}` : "–";
  const age = checks.maxAge.by === "option" ? `${check(checks.maxAge)}, in ${UNITS[ageUnit]}` : check(checks.maxAge);
  return [
    versions,
    algorithms(verifier),
    check(checks.issuer),
    check(checks.audience),
    check(checks.expiration),
    age,
    tolerance,
  ];
}

/** The example of a row; every row has to have one. */
function exampleOf(examples: Readonly<Record<string, string>>, library: string, name: string): string {
  const example = examples[`${library} ${name}`];
  if (example === undefined) throw new Error(`scripts/generate/jwt-examples.ts has no example of ${library} ${name}`);
  return example;
}

interface Row {
  readonly library: string;
  readonly names: string[];
  readonly cells: readonly string[];
}

/** Rows of one library that say the same become one. */
function merged<Item extends { readonly library: string; readonly name: string }>(
  items: readonly Item[],
  cellsOf: (item: Item) => readonly string[],
): readonly Row[] {
  const rows: Row[] = [];
  for (const item of items) {
    const cells = cellsOf(item);
    const same = rows.find((row) => row.library === item.library && row.cells.join("|") === cells.join("|"));
    if (!same) rows.push({ library: item.library, names: [item.name], cells });
    else if (!same.names.includes(item.name)) same.names.push(item.name);
  }
  return rows;
}

function tableOf(
  head: readonly string[],
  rows: readonly Row[],
  examples: Readonly<Record<string, string>>,
  rules: readonly LoadedRule[],
): string {
  return table(
    ["Library", "Call", ...head, "The rules say"],
    rows.map(({ library, names, cells }) => [
      library,
      names.map(code).join(", "),
      ...cells,
      said(exampleOf(examples, library, names[0] ?? ""), TOPICS, rules),
    ]),
  );
}

function place({ library, name, options }: TokenSigner, where: SigningPlace): string {
  switch (where.by) {
    case "option":
      return options?.of === "registration" ? `${member(where.path)} of the plugin` : member(where.path);
    case "claim":
      return `${code(where.name)} among the claims`;
    case "setter":
      return code(where.name);
    default:
      throw new Error(`${library} ${name}: no words for a lifetime that is given as ${where.by}`);
  }
}

function number({ number: unit, span }: TimeCount): string {
  if (span) return "–";
  return unit === "timestamp" ? "seconds since 1970" : UNITS[unit];
}

function text({ text: grammar, span }: TimeCount): string {
  if (span) return "– (a `TimeSpan`)";
  if (!grammar) return "–";
  return grammar.bare === null ? 'a length with its unit: `"15m"`' : 'a length with its unit; without one **milliseconds**: `"900"` is 0.9 s';
}

function ends(signer: TokenSigner): string {
  return signer.lifetime.map((each) => place(signer, each.place)).join(" or ");
}

/** How the library's own option or method counts; the claim where there is none. */
function countOf({ lifetime }: TokenSigner): TimeCount {
  return (lifetime.find(({ place: where }) => where.by !== "claim") ?? EXP_CLAIM).count;
}

function algorithm({ unsaid }: TokenSigner): string {
  if (unsaid === "by-key") return "that of the key's type";
  if (unsaid === "refused") return "has to be said";
  return algorithmFamily(unsaid) === "none" ? "none: not signed" : code(unsaid);
}

function signingCells(signer: TokenSigner): readonly string[] {
  const isJws = signer.content === "bytes";
  return [
    signer.versions,
    algorithm(signer),
    isJws ? "never; what is signed need not be claims" : `only with ${ends(signer)}`,
    isJws ? "–" : number(countOf(signer)),
    isJws ? "–" : text(countOf(signer)),
    signer.setsIssuedAt ? "yes" : "no",
    signer.unsaid === "none" ? "–" : signer.keyIdAdvice,
  ];
}

/**
 * Writes the tables of `docs/jwt.md` from the tables of libraries: what each of them checks by itself when
 * it verifies a token and does by itself when it makes one, and what the rules say of a program that leaves
 * it at that.
 *
 * @param rules The rules, sorted by id.
 * @returns Markdown by the name of the generated part.
 */
export function jwtTables(rules: readonly LoadedRule[]): Readonly<Record<"verifying" | "signing", string>> {
  return {
    verifying: tableOf(
      ["Read in", "Algorithms", "Issuer", "Audience", "Expiration", "Longest age", "Clocks may differ"],
      merged(TOKEN_VERIFIERS, verifyingCells),
      VERIFYING_EXAMPLES,
      rules,
    ),
    signing: tableOf(
      ["Read in", "Algorithm", "The token ends", "A number is", "A text is", "Sets `iat`", "To name the key, pass"],
      merged(TOKEN_SIGNERS, signingCells),
      SIGNING_EXAMPLES,
      rules,
    ),
  };
}
