import type { ESLint, Linter } from "eslint";
import type { BattenRule, DocumentId, RuleDocs } from "../kit/create-rule.ts";
import { NAMESPACE } from "../kit/package-info.ts";
import { syntaxForLanguage, type Syntax } from "../kit/source-code.ts";
import { DOCUMENT_SCOPES } from "./documents.ts";
import { JAVASCRIPT_FILES, OTHER_FILES, TYPESCRIPT_FILES, VUE_FILES, type FileSet } from "./files.ts";
import { typescriptParser, vueParser, yamlParser } from "./parsers.ts";

/** The shareable configs by name: those below, and one for each tag that a rule has. */
export type Configs = Record<string, Linter.Config[]> &
  Record<"recommended" | "strict" | "all" | DocumentId, Linter.Config[]>;

type Rules = Readonly<Record<string, BattenRule>>;
type Scope = readonly string[] | null;

/** Which rules a config has, how strict they are in it, and where it applies. */
interface Bundle {
  readonly name: string;
  readonly scope: Scope;
  readonly entry: (docs: RuleDocs) => Linter.RuleEntry | null;
}

/** Severity carries certainty: what is recommended is nearly never wrong. */
function byCertainty(docs: RuleDocs): Linter.RuleEntry {
  return docs.recommended ? "error" : "warn";
}

function strictEntry(docs: RuleDocs): Linter.RuleEntry {
  return docs.strictOptions ? ["error", ...docs.strictOptions] : "error";
}

/** A rule that users have to ask for stays out of every config that does not promise all of them. */
function unlessOptIn(entry: Bundle["entry"]): Bundle["entry"] {
  return (docs) => (docs.optIn ? null : entry(docs));
}

function bundlesOf(rules: Rules): Bundle[] {
  const tags = new Set(Object.values(rules).flatMap((rule) => rule.meta.docs.tags));
  const documents = Object.entries(DOCUMENT_SCOPES) as [DocumentId, readonly string[]][];
  return [
    { name: "recommended", scope: null, entry: unlessOptIn((docs) => (docs.recommended ? "error" : null)) },
    { name: "strict", scope: null, entry: unlessOptIn(strictEntry) },
    { name: "all", scope: null, entry: byCertainty },
    ...[...tags].sort().map((tag) => ({
      name: tag,
      scope: null,
      entry: unlessOptIn((docs) => (docs.tags.includes(tag) ? byCertainty(docs) : null)),
    })),
    ...documents.map(([document, scope]) => ({
      name: document,
      scope,
      entry: unlessOptIn((docs) => (docs.document === document ? byCertainty(docs) : null)),
    })),
  ];
}

/** A pattern, or patterns that must all match, as flat config has them. */
function within(scope: Scope, patterns: readonly string[]): (string | string[])[] {
  return scope === null ? [...patterns] : scope.flatMap((place) => patterns.map((pattern) => [place, pattern]));
}

function block(
  name: string,
  scope: Scope,
  { files, ignores }: FileSet,
  rest: Omit<Linter.Config, "name" | "files" | "ignores">,
): Linter.Config {
  return {
    name: `${NAMESPACE}/${name}`,
    files: within(scope, files),
    ...(ignores && { ignores: [...ignores] }),
    ...rest,
  };
}

/** What a syntax needs beside its rules to be read at all. */
const READERS: Readonly<Record<Exclude<Syntax, "js">, Pick<Linter.Config, "language" | "languageOptions">>> = {
  dockerfile: { language: `${NAMESPACE}/dockerfile` },
  // No `language`: only so do eslint-plugin-yml's rules work on the same files.
  yaml: { languageOptions: { parser: yamlParser } },
  sql: { language: `${NAMESPACE}/sql` },
  trivyignore: { language: `${NAMESPACE}/trivyignore` },
};

/**
 * The same files, but only where another config lints them: without a parser of ours they could not
 * be read, and a pattern that ends in `/*` makes ESLint pick up no file by itself.
 */
function unclaimed({ files }: FileSet): FileSet {
  return { files: ["**/*"], ignores: ["**/*", ...files.map((pattern) => `!${pattern}`)] };
}

function javascriptBlocks(bundle: Bundle, rest: Pick<Linter.Config, "plugins" | "rules">): Linter.Config[] {
  const blocks = [
    block(`${bundle.name}/javascript`, bundle.scope, JAVASCRIPT_FILES, {
      ...rest,
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    }),
  ];
  const optional: [string, FileSet, typeof typescriptParser][] = [
    ["typescript", TYPESCRIPT_FILES, typescriptParser],
    ["vue", VUE_FILES, vueParser],
  ];
  for (const [name, files, parser] of optional) {
    blocks.push(
      parser
        ? block(`${bundle.name}/${name}`, bundle.scope, files, {
            ...rest,
            languageOptions: { parser },
          })
        : block(`${bundle.name}/${name}`, bundle.scope, unclaimed(files), rest),
    );
  }
  return blocks;
}

function buildConfig(bundle: Bundle, rules: Rules, plugin: ESLint.Plugin): Linter.Config[] {
  const bySyntax = new Map<Syntax, Linter.RulesRecord>();
  for (const [id, rule] of Object.entries(rules)) {
    const entry = bundle.entry(rule.meta.docs);
    if (entry === null) continue;
    for (const syntax of new Set([rule.meta.docs.language].flat().map(syntaxForLanguage))) {
      const record = bySyntax.get(syntax) ?? {};
      record[`${NAMESPACE}/${id}`] = entry;
      bySyntax.set(syntax, record);
    }
  }
  return [...bySyntax].flatMap(([syntax, entries]) => {
    const rest = { plugins: { [NAMESPACE]: plugin }, rules: entries };
    if (syntax === "js") return javascriptBlocks(bundle, rest);
    return [block(`${bundle.name}/${syntax}`, bundle.scope, OTHER_FILES[syntax], { ...READERS[syntax], ...rest })];
  });
}

/**
 * Computes every shareable config from the rules' own metadata.
 *
 * @returns `recommended`, `strict`, `all`, one config per tag and one per document, each a list of
 * flat-config objects with a name and files of its own.
 */
export function buildConfigs(rules: Rules, plugin: ESLint.Plugin): Configs {
  const configs = bundlesOf(rules).map((bundle) => [bundle.name, buildConfig(bundle, rules, plugin)]);
  return Object.fromEntries(configs) as Configs;
}
