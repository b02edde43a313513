import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { PlacedValue } from "../cookies/places.ts";

type Node = TSESTree.Node;

/** The members of a JWK that only its owner may have (RFC 7518 §6.2.2, §6.3.2, §6.4.1). */
const PRIVATE_MEMBERS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/** @returns What shows that the key in a header is a private or a symmetric one, `null` where nothing does. */
export function privatePart(jwk: PlacedValue, sourceCode: SourceCode): Node | null {
  if (jwk.state !== "present") return null;
  for (const name of PRIVATE_MEMBERS) {
    const property = jwk.view?.property(name);
    if (property) return property.property;
  }
  return isPrivateExport(jwk.node, sourceCode) ? jwk.node : null;
}

/** `await exportJWK(pair.privateKey)`, `exportKey("jwk", privateKey)` */
function isPrivateExport(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(unwrap(node), sourceCode);
  if (origin.kind !== "call") return false;
  const isExport =
    isImportOf(origin.callee, ["jose", "jose/key/export"], ["exportJWK"]) ||
    (origin.callee.kind === "member" && origin.callee.name === "exportKey");
  return isExport && origin.node.arguments.some((argument) => isPrivateKey(argument, sourceCode));
}

function isPrivateKey(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  if (origin.kind === "member") return origin.name === "privateKey";
  return origin.kind === "parameter" && origin.path.at(-1) === "privateKey";
}

/** @returns Whether an algorithm's name is one that no proof may have: symmetric, or none (RFC 9449 §4.2). */
export function isForbiddenAlgorithm(name: string): boolean {
  return /^HS\d+$/u.test(name) || name.toLowerCase() === "none";
}
