import type { TSESTree } from "@typescript-eslint/utils";
import { keyName, unwrap } from "../../kit/js/ast.ts";
import { hasClientDirective } from "../../kit/js/client-directive.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { exportPath, originOf, type Origin } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Source } from "../../libraries/cookies/source.ts";
import { SDK_SETTINGS, type SdkSetting, type TokenStore } from "../../libraries/storage/sdk-settings.ts";
import { ASYNC_STORAGE, LOCAL_STORAGE, SESSION_STORAGE } from "../../libraries/storage/stores.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
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
  const found = SDK_SETTINGS.flatMap((setting) =>
    configurationsOf(setting, sourceCode).flatMap((configuration) => ofConfiguration(configuration, setting, sourceCode)),
  );
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
});

/** A store for what one request leaves for its own return holds no token. */
function isForState({ parent }: Node): boolean {
  return parent?.type === "Property" && keyName(parent) === "stateStore";
}

function ofConfiguration(
  configuration: Configuration,
  setting: SdkSetting,
  sourceCode: SourceCode,
): readonly SdkStorage[] {
  const { at, call, isWhole } = configuration;
  if (call && isForState(call)) return [];
  const value = configuration.valueAt(setting.path);
  if (value.state === "unknown" || isOff(configuration, setting, sourceCode)) return [];
  if (value.state === "present") {
    const given = storeOf(value.node, setting, sourceCode);
    return given ? [{ setting, ...given, isDefault: false }] : [];
  }
  if (!setting.absent || !isWhole || !(setting.isBrowserOnly || isPage(sourceCode))) return [];
  return [{ setting, store: setting.absent, at, isDefault: true }];
}

function isOff(configuration: Configuration, { path, offBy = [] }: SdkSetting, sourceCode: SourceCode): boolean {
  return offBy.some((name) => {
    const value = configuration.valueAt([...path.slice(0, -1), name]);
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
  if (hasClientDirective(sourceCode) || /^\s*<(?:script|template)\b/u.test(sourceCode.text)) return true;
  return nodesOf(sourceCode, "MemberExpression").some(({ object }) => {
    const origin = object.type === "Identifier" ? originOf(object, sourceCode) : null;
    return origin?.kind === "global" && (origin.name === "window" || origin.name === "document");
  });
});
