import { createRequire } from "node:module";

const ownRequire = createRequire(import.meta.url);

/** A parser as ESLint takes it in `languageOptions.parser`. */
export interface LazyParser {
  readonly meta: { readonly name: string; readonly version: string };
  parseForESLint(text: string, options?: Options): unknown;
}

type Options = Readonly<Record<string, unknown>>;

interface ParserModule {
  parseForESLint(text: string, options?: Options): unknown;
}

/**
 * A stand-in for a parser package that loads it with the first file: loading TypeScript takes longer
 * than all of ESLint, and most runs have no file for most parsers.
 *
 * @param adapt Changes the options on the way to the parser.
 * @param require Finds the package; by default as this package does.
 */
export function lazyParser(
  packageName: string,
  adapt: (options: Options) => Options = (options) => options,
  require: NodeJS.Require = ownRequire,
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
    ownRequire.resolve(packageName);
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

function withJsx(jsx: boolean): (options: Options) => Options {
  return (options) => ({ ...options, ecmaFeatures: { ...(options["ecmaFeatures"] as object | undefined), jsx } });
}

/** Reads a component's script by its `lang`; only `tsx` tells JSX from a type assertion (`<string>value`). */
function byScriptLanguage(options: Options): Options {
  if (options["parser"] !== undefined) return options;
  return withJsx(true)({
    ...options,
    ...(typescriptParser && {
      parser: {
        ts: lazyParser("@typescript-eslint/parser", withJsx(false)),
        tsx: typescriptParser,
      },
    }),
  });
}

/** The project's Vue parser, where it has one (an optional peer); it reads `lang="ts"` too if TypeScript's is there. */
export const vueParser: LazyParser | null = isInstalled("vue-eslint-parser")
  ? lazyParser("vue-eslint-parser", byScriptLanguage)
  : null;
