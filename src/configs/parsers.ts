import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A parser as ESLint takes it in `languageOptions.parser`. */
export interface LazyParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: Record<string, unknown>): unknown;
}

interface ParserModule {
  parseForESLint(text: string, options?: Record<string, unknown>): unknown;
}

/**
 * A stand-in for a parser package that loads it with the first file: loading TypeScript takes longer
 * than all of ESLint, and most runs have no file for most parsers.
 */
function lazyParser(
  packageName: string,
  adapt: (options: Record<string, unknown>) => Record<string, unknown> = (options) => options,
): LazyParser {
  return {
    meta: {
      name: packageName,
      get version() {
        return (require(`${packageName}/package.json`) as { version: string }).version;
      },
    },
    parseForESLint(text, options = {}) {
      return (require(packageName) as ParserModule).parseForESLint(text, adapt(options));
    },
  };
}

function isInstalled(packageName: string): boolean {
  try {
    require.resolve(packageName);
    return true;
  } catch {
    return false;
  }
}

export const yamlParser: LazyParser = lazyParser("yaml-eslint-parser");

/** The project's TypeScript parser, where it has one (an optional peer). */
export const typescriptParser: LazyParser | null = isInstalled("@typescript-eslint/parser")
  ? lazyParser("@typescript-eslint/parser")
  : null;

/** The project's Vue parser, where it has one (an optional peer); it reads `lang="ts"` too if TypeScript's is there. */
export const vueParser: LazyParser | null = isInstalled("vue-eslint-parser")
  ? lazyParser("vue-eslint-parser", (options) =>
      options["parser"] === undefined && typescriptParser
        ? { ...options, parser: { ts: typescriptParser, tsx: typescriptParser } }
        : options,
    )
  : null;
