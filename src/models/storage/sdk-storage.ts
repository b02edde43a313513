import type { TSESTree } from "@typescript-eslint/utils";
import { keyName, literalString, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { exportPath, originOf, typeOriginOf, type Origin } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Source } from "../../libraries/cookies/source.ts";
import { SDK_SETTINGS, type SdkSetting, type TokenStore } from "../../libraries/storage/sdk-settings.ts";
import { ASYNC_STORAGE, LOCAL_STORAGE, SESSION_STORAGE } from "../../libraries/storage/stores.ts";
import { isTypeOf } from "../cookies/handlers.ts";
import { valueAt, type PlaceRoot } from "../cookies/places.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { isStore } from "./store-objects.ts";

type Node = TSESTree.Node;

/** A place where an SDK is told, or left to, keep its tokens where others can read them. */
export interface SdkStorage {
  readonly setting: SdkSetting;
  readonly store: TokenStore;
  /** The value that says so, or what is called without saying anything. */
  readonly at: Node;
  readonly isDefault: boolean;
}

/** Every setting of a file that leaves the tokens of an SDK where scripts of the page, or of an app's device, can read them. */
export const sdkStorages = memoize((sourceCode): readonly SdkStorage[] => {
  const settings = SDK_SETTINGS.filter(({ mention }) => sourceCode.text.includes(mention));
  if (settings.length === 0) return [];
  const found = [
    ...[...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")].flatMap((call) =>
      settings.flatMap((setting) => ofCall(call, setting, sourceCode)),
    ),
    ...settings.flatMap((setting) => [...ofTypes(setting, sourceCode), ...ofComponents(setting, sourceCode)]),
  ];
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
});

function ofCall(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  setting: SdkSetting,
  sourceCode: SourceCode,
): readonly SdkStorage[] {
  if (!setting.callee || !comesFrom(call.callee, setting.callee, sourceCode) || isForState(call)) return [];
  return ofRoot({ call, arguments: call.arguments }, setting, call.callee, sourceCode);
}

/** A store for what one request leaves for its own return holds no token. */
function isForState({ parent }: Node): boolean {
  return parent?.type === "Property" && keyName(parent) === "stateStore";
}

function ofRoot(root: PlaceRoot, setting: SdkSetting, at: Node, sourceCode: SourceCode): readonly SdkStorage[] {
  const value = valueAt(root, setting.at, sourceCode);
  if (value.state === "unknown" || isOff(root, setting, sourceCode)) return [];
  if (value.state === "present") {
    const given = storeOf(value.node, setting, sourceCode);
    return given ? [{ setting, ...given, isDefault: false }] : [];
  }
  if (!setting.absent || !(setting.isBrowserOnly || isPage(sourceCode))) return [];
  return [{ setting, store: setting.absent, at, isDefault: true }];
}

function isOff(root: PlaceRoot, { at, offBy = [] }: SdkSetting, sourceCode: SourceCode): boolean {
  return offBy.some((name) => {
    const value = valueAt(root, { ...at, path: [...(at.path ?? []).slice(0, -1), name] }, sourceCode);
    if (value.state !== "present") return value.state === "unknown";
    const fixed = staticValue(value.node, sourceCode);
    return fixed.state !== "known" || fixed.value === false;
  });
}

function storeOf(
  outer: Node,
  setting: SdkSetting,
  sourceCode: SourceCode,
): { readonly store: TokenStore; readonly at: Node } | null {
  const node = unwrap(outer);
  if (node.type === "ArrayExpression") {
    for (const element of node.elements) {
      const found = element && storeOf(element, setting, sourceCode);
      if (found) return found;
    }
    return null;
  }
  const named = (name: string): TokenStore | null =>
    Object.hasOwn(setting.values, name) ? (setting.values[name] ?? null) : null;
  const fixed = staticValue(node as TSESTree.Expression, sourceCode);
  const byText = fixed.state === "known" && typeof fixed.value === "string" ? named(fixed.value) : null;
  const store = byText ?? named(exportName(originOf(node, sourceCode)));
  if (store) return { store, at: outer };
  if (fixed.state === "known") return null;
  if (node.type === "CallExpression") {
    const isWrapper = setting.wrappers?.includes(exportName(originOf(node.callee, sourceCode)));
    const [inner] = node.arguments;
    if (isWrapper && inner) return storeOf(inner, setting, sourceCode);
  }
  const object = STORE_OBJECTS.find(({ source }) => isStore(node, source, sourceCode));
  return object ? { store: object.store, at: outer } : null;
}

const STORE_OBJECTS: readonly { readonly store: TokenStore; readonly source: Source }[] = [
  { store: "localStorage", source: LOCAL_STORAGE },
  { store: "sessionStorage", source: SESSION_STORAGE },
  { store: "AsyncStorage", source: ASYNC_STORAGE },
];

/** The export that a value is, or that a class is whose object it is. */
function exportName(origin: Origin): string {
  if (origin.kind === "new") return exportName(origin.callee);
  return origin.kind === "import" ? exportPath(origin).join(".") : "";
}

/** Whether a file is certainly part of a page: `"use client"`, a Vue component, a use of `window` or `document`. */
const isPage = memoize((sourceCode): boolean => {
  const isClient = nodesOf(sourceCode, "ExpressionStatement").some(
    (node) => node.parent.type === "Program" && literalString(node.expression) === "use client",
  );
  if (isClient || /^\s*<(?:script|template)\b/u.test(sourceCode.text)) return true;
  return nodesOf(sourceCode, "MemberExpression").some(({ object }) => {
    const origin = object.type === "Identifier" ? originOf(object, sourceCode) : null;
    return origin?.kind === "global" && (origin.name === "window" || origin.name === "document");
  });
});

/** `const config: Configuration = { … }` */
function ofTypes(setting: SdkSetting, sourceCode: SourceCode): readonly SdkStorage[] {
  const { type } = setting;
  if (!type) return [];
  return nodesOf(sourceCode, "VariableDeclarator").flatMap((node) => {
    const isTyped = node.init && isTypeOf(typeOriginOf(node.id, sourceCode), [type]);
    if (!isTyped || !node.init) return [];
    return ofRoot({ call: null, arguments: [node.init] }, { ...setting, absent: undefined }, node.id, sourceCode);
  });
}

/** `<Auth0Provider cacheLocation="localstorage">` */
function ofComponents(setting: SdkSetting, sourceCode: SourceCode): readonly SdkStorage[] {
  const { component } = setting;
  if (!component) return [];
  const names = new Set(
    nodesOf(sourceCode, "ImportSpecifier")
      .filter(({ imported, parent }) => {
        const name = imported.type === "Identifier" ? imported.name : imported.value;
        return name === component.name && component.modules.includes(parent.source?.value ?? "");
      })
      .map(({ local }) => local.name),
  );
  return nodesOf(sourceCode, "JSXAttribute").flatMap((attribute) => {
    const element = attribute.parent;
    if (element.name.type !== "JSXIdentifier" || !names.has(element.name.name)) return [];
    if (attribute.name.name !== component.property || !attribute.value) return [];
    const { value } = attribute;
    const inner = value.type === "JSXExpressionContainer" ? value.expression : value;
    const found = storeOf(inner, setting, sourceCode);
    return found ? [{ setting, ...found, isDefault: false }] : [];
  });
}
