import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { returnsOf } from "../../kit/js/returns.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  PERSISTED_STORES,
  REDUX_PERSIST,
  ZUSTAND_JSON_STORAGE,
  ZUSTAND_PERSIST,
  type PersistedStore,
} from "../../libraries/storage/persisted-state.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { isStore } from "./store-objects.ts";
import { tokenName } from "./token-names.ts";

type Node = TSESTree.Node;
type Kept = Pick<PersistedStore, "name" | "medium">;

/** A state container that is kept with a token in it. */
export interface PersistedToken extends Kept {
  /** The member of the state, or the entry of the list of what is kept. */
  readonly at: Node;
}

/** Every token in the state that zustand's `persist` or Redux Persist keeps, where the file shows both. */
export const persistedTokens = memoize((sourceCode): readonly PersistedToken[] => {
  if (!sourceCode.text.includes("persist")) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    if (comesFrom(call.callee, ZUSTAND_PERSIST, sourceCode)) return ofZustand(call, sourceCode);
    return comesFrom(call.callee, REDUX_PERSIST, sourceCode) ? ofRedux(call, sourceCode) : [];
  });
});

function storeOf(node: Node | null | undefined, sourceCode: SourceCode): Kept | null {
  return (node && PERSISTED_STORES.find(({ source }) => isStore(node, source, sourceCode))) ?? null;
}

/** zustand's store: `localStorage` where nothing is said. */
function zustandStore(options: ObjectView, sourceCode: SourceCode): Kept | null {
  if (options.has("storage") === "absent" && options.has("getStorage") === "absent") {
    return options.isClosed ? { name: "localStorage", medium: "web" } : null;
  }
  const given = options.property("storage")?.value;
  const call = given && unwrap(given);
  if (call?.type === "CallExpression" && comesFrom(call.callee, ZUSTAND_JSON_STORAGE, sourceCode)) {
    const [getter] = call.arguments;
    return storeOf(getter && resultOf(getter, sourceCode), sourceCode);
  }
  const getter = options.property("getStorage")?.value;
  return storeOf(getter && resultOf(getter, sourceCode), sourceCode);
}

/** What a function gives back, where it has one `return`. */
function resultOf(outer: Node, sourceCode: SourceCode): Node | null {
  const origin = originOf(outer, sourceCode);
  const owner = origin.kind === "function" ? origin.function : unwrap(outer);
  if (!isFunction(owner)) return null;
  if (owner.body.type !== "BlockStatement") return owner.body;
  const [first, ...others] = returnsOf(owner, sourceCode);
  return others.length === 0 ? (first?.argument ?? null) : null;
}

/** The state's own creator: of `persist(immer((set) => ({ … })))` the innermost function. */
function stateOf(outer: Node | undefined, sourceCode: SourceCode): Node | null {
  const node = outer && unwrap(outer);
  if (node?.type === "CallExpression") return stateOf(node.arguments[0], sourceCode);
  return node ? resultOf(node, sourceCode) : null;
}

function tokenMember(state: Node | null, sourceCode: SourceCode): Node | null {
  const object = state && unwrap(state);
  if (object?.type !== "ObjectExpression") return null;
  for (const property of object.properties) {
    if (property.type !== "Property" || isFunction(property.value)) continue;
    const verdict = tokenName(keyName(property) ?? "");
    if (verdict !== "sure" && verdict !== "likely") continue;
    const value = staticValue(property.value as TSESTree.Expression, sourceCode);
    // A state begins without its token; a switch is none.
    const isOther = value.state === "known" && !["", null, undefined].includes(value.value as string);
    if (!isOther) return property.key;
  }
  return null;
}

function ofZustand(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly PersistedToken[] {
  const [creator, given] = call.arguments;
  const options = given && objectView(given, sourceCode);
  const store = options && zustandStore(options, sourceCode);
  if (!options || !store) return [];
  const partialize = options.has("partialize");
  if (partialize === "unknown") return [];
  const part = options.property("partialize")?.value;
  const at = tokenMember(part ? resultOf(part, sourceCode) : stateOf(creator, sourceCode), sourceCode);
  return at ? [{ ...store, at }] : [];
}

/** Redux Persist keeps what its `whitelist` names; without one the state is in other files. */
function ofRedux(call: TSESTree.CallExpression, sourceCode: SourceCode): readonly PersistedToken[] {
  const [given] = call.arguments;
  const options = given && objectView(given, sourceCode);
  const store = options && storeOf(options.property("storage")?.value, sourceCode);
  const list = options?.property("whitelist")?.value;
  const names = list && unwrap(list);
  if (!store || names?.type !== "ArrayExpression") return [];
  return names.elements.flatMap((element) => {
    const value = element && element.type !== "SpreadElement" ? staticValue(element, sourceCode) : null;
    const verdict = value?.state === "known" && typeof value.value === "string" ? tokenName(value.value) : null;
    return element && (verdict === "sure" || verdict === "likely") ? [{ ...store, at: element }] : [];
  });
}
