import type { TSESTree } from "@typescript-eslint/utils";
import { declaredVersion } from "../../kit/declared-version.ts";
import { fileOf } from "../../kit/file-of.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  AUTH_JS_CONFIGURATIONS,
  AUTH_JS_PROVIDERS,
  NEXT_AUTH_4_EXPORTS,
  NEXT_AUTH_4_WITHOUT_PKCE,
} from "../../libraries/oauth/auth-js.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { propertyAt } from "../configurations/set-option.ts";
import { hasValue, textsOf } from "../configurations/value-test.ts";

type Node = TSESTree.Node;

/** The checks that a provider of Auth.js is told to make. */
export interface ProviderChecks {
  readonly configuration: Configuration;
  /** `checks: […]` as it is written, or the provider's name where nothing is said. */
  readonly at: Node;
  /** What is checked: `pkce`, `state`, `nonce`, or `none`. */
  readonly names: readonly string[];
  readonly isDefault: boolean;
}

/**
 * The providers of Auth.js and NextAuth.js 4 whose checks are known: those that say them, and in a file
 * that is written for version 4 those that leave them to a default without PKCE.
 */
export const providerChecks = memoize((sourceCode): readonly ProviderChecks[] => {
  if (!/next-auth|@auth\//u.test(sourceCode.text)) return [];
  const said = [...providerCalls(sourceCode), ...ownProviders(sourceCode)].flatMap((configuration) =>
    saidChecks(configuration, sourceCode),
  );
  const unsaid = isForNextAuth4(sourceCode)
    ? configurationsOf({ callee: NEXT_AUTH_4_WITHOUT_PKCE }, sourceCode).filter(isUnsaid)
    : [];
  return [
    ...said,
    ...unsaid.map((configuration) => ({ configuration, at: configuration.at, names: ["state"], isDefault: true })),
  ];
});

function providerCalls(sourceCode: SourceCode): readonly Configuration[] {
  return configurationsOf({ callee: AUTH_JS_PROVIDERS }, sourceCode);
}

/** Providers that the user writes as an object among `providers`. */
function ownProviders(sourceCode: SourceCode): readonly Configuration[] {
  const found = AUTH_JS_CONFIGURATIONS.flatMap((place) => configurationsOf({ ...place, items: ["providers"] }, sourceCode));
  // A configuration with the library's type that is given to its function is found by both.
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
}

function isUnsaid(configuration: Configuration): boolean {
  return configuration.valueAt(["checks"]).state === "absent";
}

function saidChecks(configuration: Configuration, sourceCode: SourceCode): readonly ProviderChecks[] {
  const value = configuration.valueAt(["checks"]);
  if (value.state !== "present") return [];
  const names = textsOf(value.node, sourceCode);
  const isWhole =
    names.length > 0
      ? names.every((name) => ["pkce", "state", "nonce", "none"].includes(name)) && isList(value.node, names, sourceCode)
      : hasValue(value.node, { kind: "lacks-item", value: "" }, sourceCode);
  const at = propertyAt(configuration, ["checks"])?.property ?? value.node;
  return isWhole ? [{ configuration, at, names, isDefault: false }] : [];
}

/** Whether nothing but these texts is there: no spread, no name that the file does not fix. */
function isList(node: Node, names: readonly string[], sourceCode: SourceCode): boolean {
  return (
    hasValue(node, { kind: "lacks-item", value: "" }, sourceCode) ||
    names.some((name) => hasValue(node, { kind: "equals", values: [name] }, sourceCode))
  );
}

/** Whether a file is written for NextAuth.js 4: its project says so, or it uses what version 5 does not have. */
function isForNextAuth4(sourceCode: SourceCode): boolean {
  const file = fileOf(sourceCode);
  const versions = file === null ? null : declaredVersion(file, ["next-auth"])?.versions;
  if (versions && versions.least === versions.most) return versions.most < 5;
  const isOf4 = (name: string): boolean => NEXT_AUTH_4_EXPORTS.includes(name);
  return (
    nodesOf(sourceCode, "ImportSpecifier").some(
      ({ imported, parent }) =>
        parent.source?.value === "next-auth" && isOf4(imported.type === "Identifier" ? imported.name : imported.value),
    ) ||
    nodesOf(sourceCode, "ExportDefaultDeclaration").some(
      ({ declaration }) =>
        declaration.type === "CallExpression" && isImportOf(originOf(declaration.callee, sourceCode), "next-auth", []),
    )
  );
}
