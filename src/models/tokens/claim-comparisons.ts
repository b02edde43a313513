import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName, literalString, memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";

type Node = TSESTree.Node;

/** Functions that compare what they are given with something, by the words in their names. */
const COMPARING_NAME = /valid|verif|check|assert|ensure|expect|match|compare|equal|guard/iu;

/** @returns Whether a function of this name may check the object that it is given, as a schema's `parse` does. */
export function isValidatingName(name: string): boolean {
  return COMPARING_NAME.test(name) || /parse/iu.test(name);
}

/** @returns The last name of what a call calls: `equal` of `assert.equal(…)`. */
export function calleeName(call: TSESTree.CallExpression | TSESTree.NewExpression): string {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? (memberName(callee) ?? "") : "";
}

/**
 * Whether a file reads a claim anywhere: `payload.aud`, `const { aud } = claims`, a schema with the member
 * `aud`, `get(payload, "aud")`. A file that does so may check it, in whatever way.
 *
 * @param claim A claim whose name stands for nothing else, such as `aud`.
 */
export function readsClaim(sourceCode: SourceCode, claim: string): boolean {
  if (!sourceCode.text.includes(claim)) return false;
  return (
    nodesOf(sourceCode, "MemberExpression").some((node) => memberName(node) === claim && !isWritten(node)) ||
    nodesOf(sourceCode, "Property").some((node) => keyName(node) === claim && (isTakenApart(node) || isSchema(node))) ||
    nodesOf(sourceCode, "CallExpression").some((call) => call.arguments.some((node) => literalString(node) === claim))
  );
}

function isWritten(node: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(node);
  return parent?.type === "AssignmentExpression" && unwrap(parent.left) === node;
}

function isTakenApart(property: TSESTree.Property): boolean {
  return property.parent.type === "ObjectPattern";
}

/** `z.object({ aud: z.literal(id) })`, `{ properties: { aud: { const: id } } }`, `{ aud: (value) => value === id }` */
function isSchema({ value }: TSESTree.Property): boolean {
  return value.type === "CallExpression" || value.type === "ObjectExpression" || isFunction(value);
}

const EQUALITY = new Set(["===", "!==", "==", "!="]);

/**
 * Whether a file compares a value of this name with another one: by an equality operator or in a function
 * that says so (`timingSafeEqual`, `assert.equal`, `validateClaims(payload, { nonce })`). A look at
 * whether there is a value at all (`!nonce`, `nonce === undefined`) is no comparison.
 *
 * @param claim The claim's name; variables count whose names end in it (`expectedNonce`, `id_nonce`).
 */
export function comparesClaim(sourceCode: SourceCode, claim: string): boolean {
  if (!sourceCode.text.toLowerCase().includes(claim)) return false;
  return (
    nodesOf(sourceCode, "BinaryExpression").some(
      ({ operator, left, right }) =>
        EQUALITY.has(operator) &&
        (isNamed(left, claim, sourceCode) || isNamed(right, claim, sourceCode)) &&
        !isFixed(left) &&
        !isFixed(right),
    ) ||
    nodesOf(sourceCode, "CallExpression").some(
      (call) =>
        COMPARING_NAME.test(calleeName(call)) && call.arguments.some((node) => mentions(node, claim, sourceCode)),
    )
  );
}

function isFixed(outer: Node): boolean {
  const node = unwrap(outer);
  return (
    node.type === "Literal" ||
    (node.type === "Identifier" && node.name === "undefined") ||
    (node.type === "UnaryExpression" && node.operator === "void")
  );
}

function isNamed(outer: Node, claim: string, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  if (node.type === "MemberExpression") return endsInClaim(memberName(node) ?? "", claim);
  if (node.type !== "Identifier") return false;
  if (endsInClaim(node.name, claim)) return true;
  const binding = bindingOfName(node, sourceCode);
  return binding !== null && "path" in binding && endsInClaim(binding.path.at(-1) ?? "", claim);
}

function endsInClaim(name: string, claim: string): boolean {
  return name.toLowerCase().endsWith(claim);
}

/** A value of this name as an argument: itself, in an object, or in a conversion (`Buffer.from(payload.nonce)`). */
function mentions(node: Node, claim: string, sourceCode: SourceCode): boolean {
  if (isNamed(node, claim, sourceCode)) return true;
  if (node.type === "ObjectExpression") {
    return node.properties.some(
      (property) => property.type === "Property" && endsInClaim(keyName(property) ?? "", claim),
    );
  }
  if (node.type === "CallExpression") return node.arguments.some((inner) => isNamed(inner, claim, sourceCode));
  return false;
}
