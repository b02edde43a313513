import type { Range } from "./range.ts";

/** A position as ESLint counts it: lines from 1, columns from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/**
 * What the source code objects of all languages have in common.
 * A model narrows `ast` to the language it reads.
 */
export interface SourceCode {
  readonly text: string;
  readonly lines: readonly string[];
  readonly ast: { readonly type: string; readonly range?: Range };
  readonly parserServices?: Readonly<Record<string, unknown>>;
  readonly scopeManager?: unknown;
  getLocFromIndex(index: number): Position;
  getIndexFromLoc(position: Position): number;
  /**
   * Whether a pragma of another linter (`# hadolint ignore=`, `# check=skip=`) silences one of
   * these ids at this offset. Only source codes whose language knows such pragmas have it.
   */
  isSilencedByPragma?(aliases: readonly string[], offset: number): boolean;
}

/** The languages a rule can be written for; `jsx` and `vue` files are JavaScript to a rule's gate. */
export type Language = "js" | "jsx" | "vue" | "dockerfile" | "yaml" | "sql" | "trivyignore";

/** The syntax that a parsed file has, whatever its name. */
export type Syntax = "js" | "dockerfile" | "yaml" | "sql" | "trivyignore";

const SYNTAX_OF_ROOT: ReadonlyMap<string, Syntax> = new Map([
  ["Dockerfile", "dockerfile"],
  ["Sql", "sql"],
  ["Trivyignore", "trivyignore"],
]);

/** Parsers that, like JavaScript's, call their root node `Program`, by the mark they leave in the parser services. */
const FOREIGN_PROGRAM_MARKS = ["isTOML", "isJSON", "isSvelte", "isAstro"];

/**
 * Tells the syntax of a parsed file from its language and parser. Node names alone would not do:
 * the roots of YAML, TOML and JSON trees are called `Program` as well.
 *
 * @returns The syntax, or `null` for one that no rule here reads.
 */
export function syntaxOf(sourceCode: SourceCode): Syntax | null {
  const own = SYNTAX_OF_ROOT.get(sourceCode.ast.type);
  if (own) return own;
  if (sourceCode.ast.type !== "Program") return null;
  const services = sourceCode.parserServices ?? {};
  if (services["isYAML"]) return "yaml";
  if (FOREIGN_PROGRAM_MARKS.some((mark) => services[mark])) return null;
  return sourceCode.scopeManager ? "js" : null;
}

/** @returns The syntax that files of a rule's language are read as. */
export function syntaxForLanguage(language: Language): Syntax {
  return language === "jsx" || language === "vue" ? "js" : language;
}
