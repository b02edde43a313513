import { createRequire } from "node:module";
import { join } from "node:path";
import { lazyParser, type LazyParser } from "../configs/parsers.ts";
import { NAMESPACE, PACKAGE_VERSION } from "../kit/package-info.ts";

type Require = ReturnType<typeof createRequire>;

/** A parser that is not part of this package: the project that is linted has it, or it is missing. */
interface ParserSource {
  readonly packageName: string;
  /** A package that brings the parser with it, for installs that keep the packages of packages apart. */
  readonly broughtBy: string;
  /** What the parser itself cannot do without. */
  readonly needs: string | null;
  /** What is read with it, for the message when it is missing. */
  readonly files: string;
  readonly install: string;
}

const TYPESCRIPT: ParserSource = {
  packageName: "@typescript-eslint/parser",
  broughtBy: "typescript-eslint",
  needs: "typescript",
  files: "TypeScript files",
  install: "npm install --save-dev @typescript-eslint/parser typescript",
};

const VUE: ParserSource = {
  packageName: "vue-eslint-parser",
  broughtBy: "eslint-plugin-vue",
  needs: null,
  files: "Vue files",
  install: "npm install --save-dev vue-eslint-parser",
};

/** What a file is parsed with, one parser for each kind of file that ESLint itself cannot read. */
export interface ProjectParsers {
  readonly typescript: LazyParser;
  readonly vue: LazyParser;
}

function resolves(require: Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** A `require` that finds the parser and what it needs, from one starting place; `null` where there is none. */
function requireWith(start: Require, { packageName, broughtBy, needs }: ParserSource): Require | null {
  const places = [start];
  if (resolves(start, broughtBy)) places.push(createRequire(start.resolve(broughtBy)));
  return (
    places.find(
      (place) =>
        resolves(place, packageName) && (needs === null || resolves(createRequire(place.resolve(packageName)), needs)),
    ) ?? null
  );
}

/** A parser that fails on every file with one clear error at its start, so that no file passes unread. */
function missingParser({ packageName, files, install }: ParserSource): LazyParser {
  return {
    meta: { name: `${NAMESPACE}/missing ${packageName}`, version: PACKAGE_VERSION },
    parseForESLint() {
      const message = `${files} cannot be checked without ${packageName}. Install it in the project: ${install}`;
      throw Object.assign(new SyntaxError(message), { lineNumber: 1, column: 1, index: 0 });
    },
  };
}

function parserOf(
  source: ParserSource,
  starts: readonly Require[],
  adapt: (options: Record<string, unknown>) => Record<string, unknown> = (options) => options,
): LazyParser {
  const { packageName } = source;
  const require = starts.map((start) => requireWith(start, source)).find((found) => found !== null);
  return require ? lazyParser(packageName, adapt, require) : missingParser(source);
}

/**
 * Finds the parsers for TypeScript and Vue: in the project first, as its version of the language counts,
 * then beside this package. `npx` keeps this package away from the project's own.
 *
 * @param cwd The absolute path of the folder that the command runs in.
 */
export function findParsers(cwd: string): ProjectParsers {
  const starts = [createRequire(join(cwd, "package.json")), createRequire(import.meta.url)];
  const typescript = parserOf(TYPESCRIPT, starts);
  const scripts = { ts: typescript, tsx: typescript };
  const vue = parserOf(VUE, starts, (options) => ({ parser: scripts, ...options }));
  return { typescript, vue };
}
