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

/** @returns Whether a name speaks of a logout token: `logout_token`, `logoutToken`, `rawLogoutJwt`. */
export function namesLogoutToken(name: string): boolean {
  return /(?:^| )log ?out (?:token|jwt)/u.test(nameWords(name).join(" "));
}

/** How many names a token is followed through: `const token = body.id_token` and the like. */
const MAX_STEPS = 5;

/** @returns Whether an expression is an ID token by one of the names on its way. */
export function isIdTokenExpression(node: Node, sourceCode: SourceCode): boolean {
  return isTokenNamed(node, namesIdToken, sourceCode);
}

/**
 * @param isName Whether a name speaks of the kind of token in question.
 * @returns Whether an expression is such a token by one of the names on its way.
 */
export function isTokenNamed(
  outer: Node,
  isName: (name: string) => boolean,
  sourceCode: SourceCode,
  steps = MAX_STEPS,
): boolean {
  const node = unwrap(outer);
  const below = (inner: Node, left = steps): boolean => isTokenNamed(inner, isName, sourceCode, left);
  switch (node.type) {
    case "Identifier": {
      if (isName(node.name)) return true;
      const binding = steps > 0 ? bindingOfName(node, sourceCode) : null;
      if (binding === null || !("path" in binding)) return false;
      if (binding.path.some(isName)) return true;
      return binding.kind === "value" && below(binding.value, steps - 1);
    }
    case "MemberExpression":
      return isName(memberName(node) ?? "");
    case "AwaitExpression":
      return below(node.argument);
    case "LogicalExpression":
      return below(node.left) || below(node.right);
    case "CallExpression": {
      // `params.get("id_token")`, `String(idToken)`, `getIdToken()`
      if (isName(calleeName(node))) return true;
      return node.arguments.some(
        (argument) =>
          isName(literalString(argument) ?? "") || (argument.type !== "SpreadElement" && below(argument, steps - 1)),
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
