import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { INDEXED_DB, STORES, type Medium, type StoreRow, type WriteArguments } from "../../libraries/storage/stores.ts";
import { valueAt } from "../cookies/places.ts";
import { comesFrom, matchesSource } from "../cookies/source-match.ts";
import { isStore } from "./store-objects.ts";

type Node = TSESTree.Node;

/** One place where a program keeps something on the device of a user. */
export interface StorageWrite {
  /** The store's name, as people know it. */
  readonly store: string;
  readonly medium: Medium;
  /** What names the entry: keys, the store inside a database; a property's name, as written. */
  readonly keys: readonly Node[];
  /** What is kept, `null` where the file does not show it. */
  readonly value: Node | null;
}

/**
 * Every write to a store that the file shows to be one: web storage in any spelling, IndexedDB by itself and
 * through packages, Cache Storage, AsyncStorage. Removals are no writes. Cookies are a model of their own.
 */
export const storageWrites = memoize((sourceCode): readonly StorageWrite[] => {
  const rows = STORES.filter(({ mentions }) => mentions.some((word) => sourceCode.text.includes(word)));
  const hasDatabase = sourceCode.text.includes("objectStore");
  if (rows.length === 0 && !hasDatabase) return [];
  return [
    ...nodesOf(sourceCode, "CallExpression").flatMap((call) => [
      ...callWrites(call, rows, sourceCode),
      ...(hasDatabase ? databaseWrites(call, sourceCode) : []),
    ]),
    ...nodesOf(sourceCode, "AssignmentExpression").flatMap((node) => assignedWrites(node, rows, sourceCode)),
  ];
});

function nameOfMember(node: TSESTree.MemberExpression, sourceCode: SourceCode): string | null {
  return memberName(node) ?? (node.computed ? staticString(node.property, sourceCode) : null);
}

function methodOf(
  call: TSESTree.CallExpression,
  row: StoreRow,
  sourceCode: SourceCode,
): WriteArguments | null {
  const { methods } = row;
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") {
    const method = methods[nameOfMember(callee, sourceCode) ?? ""];
    if (method && isStore(callee.object, row.receiver, sourceCode)) {
      return isPlain(callee.object, row, sourceCode) ? method : null;
    }
  }
  // A method that was taken off its object, bound to it, or imported by name.
  const { object, name } = lastName(originOf(callee, sourceCode));
  const method = object && methods[name];
  if (!method || row.encryptedBy) return null;
  return matchesSource(row.receiver, object, null, sourceCode) ? method : null;
}

/** Whether a store is certainly not encrypted, of those that can be. */
function isPlain(store: Node, { encryptedBy }: StoreRow, sourceCode: SourceCode): boolean {
  if (!encryptedBy) return true;
  const maker = originOf(store, sourceCode);
  if (maker.kind !== "call" && maker.kind !== "new") return false;
  const key = valueAt({ call: maker.node, arguments: maker.node.arguments }, encryptedBy.option, sourceCode);
  return key.state === "absent" && !encryptedBy.methods.some((name) => callsMethod(name, sourceCode));
}

function callsMethod(name: string, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "CallExpression").some((call) => {
    const callee = unwrap(call.callee);
    return callee.type === "MemberExpression" && memberName(callee) === name;
  });
}

function lastName(origin: Origin): { readonly object: Origin | null; readonly name: string } {
  if (origin.kind === "member") return { object: origin.object, name: origin.name };
  if (origin.kind !== "import") return { object: null, name: "" };
  return { object: { ...origin, path: origin.path.slice(0, -1) }, name: origin.path.at(-1) ?? "" };
}

function callWrites(
  call: TSESTree.CallExpression,
  rows: readonly StoreRow[],
  sourceCode: SourceCode,
): readonly StorageWrite[] {
  if (call.arguments.some((node) => node.type === "SpreadElement")) return [];
  for (const row of rows) {
    const method = methodOf(call, row, sourceCode);
    if (method) return entriesOf(call, method).map((entry) => ({ store: row.name, medium: row.medium, ...entry }));
  }
  return [];
}

type Entry = Pick<StorageWrite, "keys" | "value">;

function entriesOf(call: TSESTree.CallExpression, { keys = [], value, shape }: WriteArguments): readonly Entry[] {
  const given = call.arguments[value];
  if (!given) return [];
  if (!shape) return [{ keys: keys.flatMap((index) => call.arguments[index] ?? []), value: given }];
  const node = unwrap(given);
  if (shape === "record") {
    if (node.type !== "ObjectExpression") return [];
    return node.properties.flatMap((property) =>
      property.type === "Property" ? [{ keys: [property.key], value: property.value }] : [],
    );
  }
  if (node.type !== "ArrayExpression") return [];
  return node.elements.flatMap((element) => {
    const pair = element && unwrap(element);
    if (pair?.type !== "ArrayExpression") return [];
    const [key, content] = pair.elements;
    return key && content ? [{ keys: [key], value: content }] : [];
  });
}

/** `db.transaction("tokens").objectStore("tokens").put(value, key)`: nothing else has this chain. */
function databaseWrites(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly StorageWrite[] {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || !["put", "add"].includes(memberName(callee) ?? "")) return [];
  const store = originOf(callee.object, sourceCode);
  if (store.kind !== "call" || store.callee.kind !== "member" || store.callee.name !== "objectStore") return [];
  const transaction = store.callee.object;
  const isTransaction =
    transaction.kind === "call" && transaction.callee.kind === "member" && transaction.callee.name === "transaction";
  if (!isTransaction || !usesIndexedDb(sourceCode)) return [];
  const [value, key] = call.arguments;
  if (!value) return [];
  const names = [key, store.node.arguments[0]].flatMap((node) => node ?? []);
  return [{ store: "IndexedDB", medium: "web", keys: names, value }];
}

const usesIndexedDb = memoize((sourceCode): boolean =>
  nodesOf(sourceCode, "CallExpression").some((call) => {
    const callee = unwrap(call.callee);
    return (
      callee.type === "MemberExpression" &&
      memberName(callee) === "open" &&
      comesFrom(callee.object, INDEXED_DB, sourceCode)
    );
  }),
);

function assignedWrites(
  { left, right, operator }: TSESTree.AssignmentExpression,
  rows: readonly StoreRow[],
  sourceCode: SourceCode,
): readonly StorageWrite[] {
  const member = unwrap(left);
  if (member.type !== "MemberExpression" || !["=", "??=", "||="].includes(operator)) return [];
  const row = rows.find(
    ({ hasProperties, receiver }) => hasProperties && isStore(member.object, receiver, sourceCode),
  );
  return row ? [{ store: row.name, medium: row.medium, keys: [member.property], value: right }] : [];
}
