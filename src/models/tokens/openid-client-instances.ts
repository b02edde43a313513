import type { TSESTree } from "@typescript-eslint/utils";
import { isImportOf, originOf, typeOriginOf, type Origin } from "../../kit/js/origin.ts";
import { resultOriginOf } from "../../kit/js/result-origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { OPENID_CLIENT_5 } from "../../libraries/tokens/openid-client-5.ts";

const { module, clientTypes, clientMembers, clientFactories, issuerType, issuerFactories } = OPENID_CLIENT_5;

const has = (names: readonly string[], name: string): boolean => names.includes(name);

/** @returns Whether an expression is a client object of openid-client 5. */
export function isOpenIdClient(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  return isTyped(node, clientTypes, sourceCode) || isClient(originOf(node, sourceCode), sourceCode);
}

/** What a call of a local function gives, else the origin itself. */
function resultOf(origin: Origin, sourceCode: SourceCode): Origin {
  if (origin.kind !== "call" || origin.callee.kind !== "function") return origin;
  const result = resultOriginOf(origin.callee.function, sourceCode);
  // One step is enough for `getClient()`; more could go round in circles.
  return result.kind === "call" && result.callee.kind === "function" ? origin : result;
}

function isClient(origin: Origin, sourceCode: SourceCode): boolean {
  const given = resultOf(origin, sourceCode);
  if (given.kind === "new") return isClientClass(given.callee, sourceCode);
  if (given.kind !== "call" || given.callee.kind !== "member") return false;
  return has(clientFactories, given.callee.name) && isClientClass(given.callee.object, sourceCode);
}

function isClientClass(origin: Origin, sourceCode: SourceCode): boolean {
  return origin.kind === "member" && has(clientMembers, origin.name) && isIssuer(origin.object, sourceCode);
}

function isIssuer(origin: Origin, sourceCode: SourceCode): boolean {
  const given = resultOf(origin, sourceCode);
  if (given.kind === "new") return isImportOf(given.callee, module, [issuerType]);
  return given.kind === "call" && issuerFactories.some((name) => isImportOf(given.callee, module, [issuerType, name]));
}

function isTyped(node: TSESTree.Node, types: readonly string[], sourceCode: SourceCode): boolean {
  const type = typeOriginOf(node, sourceCode);
  return types.some((name) => isImportOf(type, module, [name]));
}
