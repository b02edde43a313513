import { bodyOf, TEXT_LANGUAGE, type TextFile } from "../text/language.ts";
import { VISITOR_KEYS, type Trivyignore } from "./ast.ts";
import { parseTrivyignore } from "./parse.ts";
import { TrivyignoreSourceCode } from "./source-code.ts";

/** Trivy's ignore files as a language of ESLint. */
export const trivyignoreLanguage = {
  ...TEXT_LANGUAGE,
  visitorKeys: VISITOR_KEYS,

  /** Every text is an ignore file, so there is nothing that cannot be parsed. */
  parse(file: TextFile): { readonly ok: true; readonly ast: Trivyignore } {
    return { ok: true, ast: parseTrivyignore(bodyOf(file)) };
  },

  createSourceCode(file: TextFile, { ast }: { readonly ast: Trivyignore }): TrivyignoreSourceCode {
    return new TrivyignoreSourceCode({ text: bodyOf(file), ast, hasBOM: file.bom });
  },
};
