import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { enclosingFunctions, functionName } from "../../kit/js/functions.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { calleeName } from "./claim-comparisons.ts";

type Node = TSESTree.Node;

/**
 * Whether a name speaks of an ID token: `idToken`, `id_token`, `rawIdToken`, `verifyGoogleIdToken`, and
 * `identityToken`, as Apple's and other SDKs call it. A hint is none that somebody signs in with: a
 * provider that is given an `id_token_hint` gets its own token back, made for another audience.
 */
export function namesIdToken(name: string): boolean {
  const words = nameWords(name);
  if (words.includes("hint")) return false;
  if (words.includes("idtoken")) return true;
  return words.some((word, index) => (word === "id" || word === "identity") && words[index + 1]?.startsWith("token"));
}

/** How many names a token is followed through: `const token = body.id_token` and the like. */
const MAX_STEPS = 5;

/** @returns Whether the expression that is verified is an ID token by one of the names on its way. */
export function isIdTokenExpression(outer: Node, sourceCode: SourceCode, steps = MAX_STEPS): boolean {
  const node = unwrap(outer);
  switch (node.type) {
    case "Identifier": {
      if (namesIdToken(node.name)) return true;
      const binding = steps > 0 ? bindingOfName(node, sourceCode) : null;
      if (binding === null || !("path" in binding)) return false;
      if (binding.path.some(namesIdToken)) return true;
      return binding.kind === "value" && isIdTokenExpression(binding.value, sourceCode, steps - 1);
    }
    case "MemberExpression":
      return namesIdToken(memberName(node) ?? "");
    case "AwaitExpression":
      return isIdTokenExpression(node.argument, sourceCode, steps);
    case "LogicalExpression":
      return isIdTokenExpression(node.left, sourceCode, steps) || isIdTokenExpression(node.right, sourceCode, steps);
    case "CallExpression": {
      // `params.get("id_token")`, `String(idToken)`, `getIdToken()`
      if (namesIdToken(calleeName(node))) return true;
      return node.arguments.some(
        (argument) =>
          namesIdToken(literalString(argument) ?? "") ||
          (argument.type !== "SpreadElement" && isIdTokenExpression(argument, sourceCode, steps - 1)),
      );
    }
    default:
      return false;
  }
}

/** @returns Whether a call stands in a function that is named after ID tokens and takes the token that is verified. */
export function isInIdTokenFunction(call: Node, token: Node, sourceCode: SourceCode): boolean {
  const inner = unwrap(token);
  const binding = inner.type === "Identifier" ? bindingOfName(inner, sourceCode) : null;
  return enclosingFunctions(call).some(
    (owner) =>
      isFunction(owner) &&
      namesIdToken(functionName(owner)) &&
      binding?.kind === "parameter" &&
      binding.function === owner,
  );
}

/** @returns Whether the type arguments of a call name the claims of an ID token: `jwtVerify<IdTokenClaims>(…)`. */
export function hasIdTokenType(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return (call.typeArguments?.params ?? []).some(
    (type) =>
      type.type === "TSTypeReference" && type.typeName.type === "Identifier" && namesIdToken(type.typeName.name),
  );
}
