import type { AST } from "yaml-eslint-parser";
import type { SourceCode } from "../../kit/source-code.ts";

/**
 * The tree that yaml-eslint-parser makes, under our names. The package is imported for its types only:
 * which parser reads a file is the configuration's business (ours or eslint-plugin-yml's language).
 */
export type YamlDocument = AST.YAMLDocument;
export type YamlMapping = AST.YAMLMapping;
export type YamlSequence = AST.YAMLSequence;
export type YamlScalar = AST.YAMLScalar;
export type YamlAlias = AST.YAMLAlias;
export type YamlPair = AST.YAMLPair;
export type YamlAnchor = AST.YAMLAnchor;
export type YamlNode = AST.YAMLNode;

/** A value with neither anchor nor tag around it, and no alias. */
export type YamlContent = YamlMapping | YamlSequence | YamlScalar;
/** A value as it may stand behind a key or a dash. */
export type YamlWritten = AST.YAMLContent | AST.YAMLWithMeta;

/** @returns The documents of a YAML file, in order. Call it for files of the syntax `yaml` only. */
export function documentsOf(sourceCode: SourceCode): readonly YamlDocument[] {
  return (sourceCode.ast as unknown as AST.YAMLProgram).body;
}

/** @returns The comments of a YAML file, in order; `value` is the text after `#`, ranges are `[start, end)`. */
export function commentsOf(sourceCode: SourceCode): readonly AST.Comment[] {
  return (sourceCode.ast as unknown as AST.YAMLProgram).comments;
}

/** @returns The value without its anchor and tag; `null` where nothing stands behind them. */
export function withoutMeta(node: YamlWritten | null): AST.YAMLContent | null {
  return node?.type === "YAMLWithMeta" ? node.value : node;
}
