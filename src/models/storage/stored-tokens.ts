import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { storageWrites, type StorageWrite } from "./storage-writes.ts";
import { tokenKeyName, tokenName, type NameVerdict } from "./token-names.ts";
import { tokenEvidence } from "./token-values.ts";

type Node = TSESTree.Node;

/** A write that puts a token into a store, and what shows it: the entry's key, or else the value. */
export interface StoredToken {
  readonly write: StorageWrite;
  readonly at: Node;
}

function isWrittenName(node: Node): boolean {
  if (node.type !== "Identifier") return false;
  const { parent } = node;
  if (parent.type === "MemberExpression") return parent.property === node && !parent.computed;
  return parent.type === "Property" && parent.key === node && !parent.computed;
}

/** What a key says: by its text, or by the name of the constant that holds it. */
function keyVerdict(outer: Node, sourceCode: SourceCode): NameVerdict {
  const node = unwrap(outer);
  if (node.type === "Identifier" && isWrittenName(node)) return tokenName(node.name);
  const text = staticString(node, sourceCode);
  const byText = text === null ? null : tokenKeyName(text);
  if (byText) return byText;
  if (node.type === "Identifier") return tokenKeyName(node.name);
  if (node.type === "MemberExpression") return keyOfMember(node, sourceCode);
  if (node.type !== "TemplateLiteral" && node.type !== "BinaryExpression") return null;
  const parts = textParts(node, sourceCode).filter((part) => typeof part === "string");
  return tokenKeyName(parts.join(" "));
}

/** `KEYS.ACCESS_TOKEN`, `StorageKey.Token` */
function keyOfMember(node: TSESTree.MemberExpression, sourceCode: SourceCode): NameVerdict {
  const text = node.computed ? staticString(node.property, sourceCode) : null;
  const name = node.property.type === "Identifier" && !node.computed ? node.property.name : text;
  return name === null ? null : tokenKeyName(name);
}

function evidenceOf(write: StorageWrite, sourceCode: SourceCode): Node | null {
  const verdicts = write.keys.map((key) => ({ key, verdict: keyVerdict(key, sourceCode) }));
  if (verdicts.some(({ verdict }) => verdict === "other")) return null;
  const value = write.value ? tokenEvidence(write.value, sourceCode) : "unknown";
  if (value === "none") return null;
  const named = verdicts.find(({ verdict }) => verdict !== null);
  if (named) return named.key;
  return value === "sure" ? write.value : null;
}

/** Every token that a file puts into a store. */
export const storedTokens = memoize((sourceCode): readonly StoredToken[] =>
  storageWrites(sourceCode).flatMap((write) => {
    const at = evidenceOf(write, sourceCode);
    return at ? [{ write, at }] : [];
  }),
);
