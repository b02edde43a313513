import type { TSESTree } from "@typescript-eslint/utils";
import { literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { attributeOf } from "../configurations/call-options.ts";
import type { TokenVerification } from "./token-verifications.ts";

type Node = TSESTree.Node;

const PROOF_TYPE = "dpop+jwt";

/**
 * Whether a verification is that of a DPoP proof (RFC 9449 §4.2), by the type that it asks for, by the header that the
 * token comes in, or by its name. A proof has neither an issuer nor an audience.
 */
export function isProofVerification(
  { node, token, options }: TokenVerification,
  sourceCode: SourceCode,
): boolean {
  if (!/dpop/iu.test(sourceCode.text)) return false;
  const type = attributeOf(options.at(["typ"]), sourceCode);
  if (type.state === "known") return type.value === PROOF_TYPE;
  const [, key] = node.arguments;
  const isKeyFromToken = key !== undefined && isImportOf(originOf(key, sourceCode), "jose", ["EmbeddedJWK"]);
  return (token !== null && isProofExpression(token, sourceCode)) || (isKeyFromToken && namesProofType(sourceCode));
}

function namesProofType(sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "Literal").some((node) => literalString(node) === PROOF_TYPE);
}

/** `req.headers.dpop`, `headers.get("DPoP")`, and names that speak of it: `dpopProof`. */
function isProofExpression(outer: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  switch (node.type) {
    case "Identifier": {
      if (/dpop/iu.test(node.name)) return true;
      const binding = bindingOfName(node, sourceCode);
      if (binding?.kind !== "value") return false;
      const [last] = binding.path.slice(-1);
      return last === undefined ? isProofExpression(binding.value, sourceCode) : /dpop/iu.test(last);
    }
    case "MemberExpression":
      return memberName(node)?.toLowerCase() === "dpop";
    case "CallExpression":
      return node.arguments.some((argument) => literalString(argument)?.toLowerCase() === "dpop");
    default:
      return false;
  }
}
