import type { Dockerfile } from "./ast.ts";
import { parseDockerfile, type ParseError } from "./parse.ts";
import { DockerfileSourceCode } from "./source-code.ts";
import { VISITOR_KEYS } from "./visitor-keys.ts";

/** What ESLint tells of a file; the body has no byte order mark. */
interface TextFile {
  readonly body: string | Uint8Array;
  readonly bom: boolean;
}

type LanguageOptions = Readonly<Record<string, unknown>>;

type ParseResult =
  | { readonly ok: true; readonly ast: Dockerfile }
  | { readonly ok: false; readonly errors: readonly ParseError[] };

function bodyOf({ body }: TextFile): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/**
 * Dockerfiles as a language of ESLint.
 *
 * Source: https://eslint.org/docs/latest/extend/languages
 */
export const dockerfileLanguage = {
  fileType: "text",
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: "type",
  visitorKeys: VISITOR_KEYS,
  defaultLanguageOptions: {},

  /** Accepts everything: options that a user gives for all files, such as `globals`, arrive here too. */
  validateLanguageOptions(): void {},

  /** @returns The options with the members that rules for JavaScript read without asking whether they are there. */
  normalizeLanguageOptions(options: LanguageOptions): LanguageOptions {
    const parserOptions = recordOf(options["parserOptions"]);
    return {
      ...options,
      globals: recordOf(options["globals"]),
      parserOptions: { ...parserOptions, ecmaFeatures: recordOf(parserOptions["ecmaFeatures"]) },
    };
  },

  parse(file: TextFile): ParseResult {
    const outcome = parseDockerfile(bodyOf(file));
    return outcome.ok ? outcome : { ok: false, errors: [outcome.error] };
  },

  createSourceCode(file: TextFile, { ast }: { readonly ast: Dockerfile }): DockerfileSourceCode {
    return new DockerfileSourceCode({ text: bodyOf(file), ast, hasBOM: file.bom });
  },
};
