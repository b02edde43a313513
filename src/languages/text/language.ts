/** What ESLint tells of a file; the body has no byte order mark. */
export interface TextFile {
  readonly body: string | Uint8Array;
  readonly bom: boolean;
}

type LanguageOptions = Readonly<Record<string, unknown>>;

/** @returns The text of a file. */
export function bodyOf({ body }: TextFile): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/**
 * What our languages have in common.
 *
 * Source: https://eslint.org/docs/latest/extend/languages
 */
export const TEXT_LANGUAGE = {
  fileType: "text",
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: "type",
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
} as const;
