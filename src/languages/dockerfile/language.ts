import { bodyOf, TEXT_LANGUAGE, type TextFile } from "../text/language.ts";
import type { Dockerfile } from "./ast.ts";
import { parseDockerfile, type ParseError } from "./parse.ts";
import { DockerfileSourceCode } from "./source-code.ts";
import { VISITOR_KEYS } from "./visitor-keys.ts";

type ParseResult =
  | { readonly ok: true; readonly ast: Dockerfile }
  | { readonly ok: false; readonly errors: readonly ParseError[] };

/** Dockerfiles as a language of ESLint. */
export const dockerfileLanguage = {
  ...TEXT_LANGUAGE,
  visitorKeys: VISITOR_KEYS,

  parse(file: TextFile): ParseResult {
    const outcome = parseDockerfile(bodyOf(file));
    return outcome.ok ? outcome : { ok: false, errors: [outcome.error] };
  },

  createSourceCode(file: TextFile, { ast }: { readonly ast: Dockerfile }): DockerfileSourceCode {
    return new DockerfileSourceCode({ text: bodyOf(file), ast, hasBOM: file.bom });
  },
};
