import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { SourceCode } from "../source-code.ts";

/**
 * The source code of a JavaScript, TypeScript or Vue file as ESLint and Oxlint give it. Nothing here
 * needs type information: `parserServices` stays untouched.
 */
export interface JsSourceCode extends SourceCode {
  readonly ast: TSESTree.Program;
  readonly scopeManager: TSESLint.Scope.ScopeManager;
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  getTokenBefore(place: Token, options?: { includeComments: boolean }): Token | null;
  getTokenAfter(place: Token, options?: { includeComments: boolean }): Token | null;
  getLastToken(node: TSESTree.Node): Token | null;
}

/** A token, a comment, or a node in the place of one. */
export type Token = TSESTree.Token | TSESTree.Node;

/** @returns The same object, seen as a script's: rules for JavaScript are only called with such. */
export function jsSource(sourceCode: SourceCode): JsSourceCode {
  return sourceCode as JsSourceCode;
}
