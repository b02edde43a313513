import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { literalString, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { appendArgument, insertProperty } from "../../kit/js/object-edits.ts";
import { exportPath, originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { DEVICE_BOUND, KEYCHAINS, type KeychainRow } from "../../libraries/storage/keychains.ts";
import { valueAt, type PlacedValue } from "../cookies/places.ts";
import { comesFrom } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

/** A write to the keychain of a device, whose accessibility is known. */
export interface KeychainWrite {
  readonly keychain: KeychainRow;
  /** In the words of Apple's constants: `WHEN_UNLOCKED`. */
  readonly accessibility: string;
  /** The value, or the function that is called without saying one. */
  readonly at: Node;
  /** The library chose it. */
  readonly isDefault: boolean;
  /** The edits that bind the entry to the unlocked device; none where the file does not show how. */
  readonly bind: readonly Edit[];
}

/** Every write to a keychain of which the file shows how accessible the entry is. */
export const keychainWrites = memoize((sourceCode): readonly KeychainWrite[] => {
  const rows = KEYCHAINS.filter(({ module }) => sourceCode.text.includes(module));
  if (rows.length === 0) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const keychain = rows.find(({ callee }) => comesFrom(call.callee, callee, sourceCode));
    return keychain ? writeOf(call, keychain, sourceCode) : [];
  });
});

function writeOf(
  call: TSESTree.CallExpression,
  keychain: KeychainRow,
  sourceCode: SourceCode,
): readonly KeychainWrite[] {
  const place = { argument: keychain.optionsArgument, path: [keychain.option] };
  const value = valueAt({ call, arguments: call.arguments }, place, sourceCode);
  if (value.state === "present") {
    const accessibility = accessibilityOf(value.node, keychain, sourceCode);
    if (accessibility === null) return [];
    const bind = value.isLocal ? strengthen(value.node, sourceCode) : [];
    return [{ keychain, accessibility, at: value.node, isDefault: false, bind }];
  }
  if (value.state === "unknown" || keychain.fallback === null) return [];
  const bind = addOption(call, keychain, value, sourceCode);
  return [{ keychain, accessibility: keychain.fallback, at: call.callee, isDefault: true, bind }];
}

/** `Keychain.ACCESSIBLE.WHEN_UNLOCKED`, `"AccessibleWhenUnlocked"`, `"kSecAttrAccessibleWhenUnlocked"` */
function accessibilityOf(node: Node, { module, group }: KeychainRow, sourceCode: SourceCode): string | null {
  const text = staticString(node, sourceCode);
  if (text !== null) {
    const words = nameWords(text);
    return words.slice(words.indexOf("accessible") + 1).join("_").toUpperCase();
  }
  const origin = originOf(node, sourceCode);
  if (origin.kind !== "import" || origin.module !== module) return null;
  const path = exportPath(origin);
  return path.length === group.length + 1 ? (path.at(-1) ?? null) : null;
}

const TEXT_OF_DEVICE_BOUND = "WhenUnlockedThisDeviceOnly";

function strengthen(outer: Node, sourceCode: SourceCode): readonly Edit[] {
  const node = unwrap(outer);
  const text = literalString(node);
  if (text !== null) {
    const prefix = /^\w*?ccessible/u.exec(text)?.[0];
    const quote = sourceCode.text[node.range[0]] ?? "";
    return prefix ? [replaceRange(node.range, `${quote}${prefix}${TEXT_OF_DEVICE_BOUND}${quote}`)] : [];
  }
  const isMember = node.type === "MemberExpression" && !node.computed;
  return isMember ? [replaceRange(node.property.range, DEVICE_BOUND)] : [];
}

/** The option in the words of the file: `SecureStore.WHEN_…` where the function is called on `SecureStore`. */
function addOption(
  call: TSESTree.CallExpression,
  { group, option, optionsArgument }: KeychainRow,
  value: Extract<PlacedValue, { state: "absent" }>,
  sourceCode: SourceCode,
): readonly Edit[] {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return [];
  const constant = [callee.object.name, ...group, DEVICE_BOUND].join(".");
  const { holder } = value;
  if (!holder) {
    if (call.arguments.length !== optionsArgument) return [];
    return appendArgument(call, `{ ${option}: ${constant} }`, sourceCode);
  }
  const literal = holder.view?.literal;
  return literal && holder.isLocal ? insertProperty(literal, option, constant, sourceCode) : [];
}
