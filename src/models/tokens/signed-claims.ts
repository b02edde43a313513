import type { TSESTree } from "@typescript-eslint/utils";
import { isGlobal, variableOf } from "../../kit/js/bindings.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { namesPerson, RECORD_MEMBERS, RECORD_METHODS, TOKEN_TYPE_WORDS } from "../../libraries/tokens/sensitive-claims.ts";
import type { TokenSigning } from "./token-signings.ts";

type Node = TSESTree.Node;

/** A claim that is signed with a value, at any depth. */
export interface SignedClaim {
  readonly name: string;
  readonly key: Node;
  readonly value: TSESTree.Expression;
  /** The name that the value has where it comes from: `passwordHash` of `user.passwordHash`. */
  readonly valueName: string | null;
  /** Whether the claim is taken from a person's record, or stands among its members. */
  readonly isOfPerson: boolean;
  /** Whether the file fixes the value, so that it is nobody's in particular. */
  readonly isFixed: boolean;
}

/** How deep claims are looked into. */
const MAX_DEPTH = 5;

/** @returns The claims that a token surely has, with those inside of others; values that say yes, no or nothing left out. */
export function signedClaims({ claimsView }: TokenSigning, sourceCode: SourceCode): readonly SignedClaim[] {
  return claimsView ? claimsIn(claimsView, false, sourceCode, MAX_DEPTH) : [];
}

function claimsIn(view: ObjectView, isPerson: boolean, sourceCode: SourceCode, depth: number): readonly SignedClaim[] {
  if (depth === 0) return [];
  return view.properties.flatMap(({ name, key, value }): readonly SignedClaim[] => {
    if (!value || saysNothing(value, sourceCode)) return [];
    const inner = objectView(value, sourceCode);
    if (inner) return claimsIn(inner, namesPerson(name), sourceCode, depth - 1);
    const isOfPerson = isPerson || isTakenFromPerson(value);
    const isFixed = staticValue(value, sourceCode).state === "known";
    return [{ name, key, value, valueName: nameOf(value), isOfPerson, isFixed }];
  });
}

/** A switch, a comparison, nothing at all. */
function saysNothing(value: TSESTree.Expression, sourceCode: SourceCode): boolean {
  const node = unwrap(value);
  if (node.type === "UnaryExpression") return true;
  if (node.type === "BinaryExpression" && node.operator !== "+") return true;
  const fixed = staticValue(value, sourceCode);
  return fixed.state === "known" && (typeof fixed.value === "boolean" || (fixed.value ?? "") === "");
}

function nameOf(value: Node): string | null {
  const node = unwrap(value);
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? memberName(node) : null;
}

/** `user.hash`, `req.user.hash` */
function isTakenFromPerson(value: Node): boolean {
  const node = unwrap(value);
  return node.type === "MemberExpression" && namesPerson(nameOf(node.object) ?? "");
}

/** @returns The places where a person's record is signed as a whole, under a name or spread among the claims. */
export function wholeRecords({ claims, claimsView }: TokenSigning, sourceCode: SourceCode): readonly Node[] {
  if (!claims) return [];
  if (!claimsView) return isRecord(claims, sourceCode) ? [claims] : [];
  return recordsIn(claimsView, sourceCode, MAX_DEPTH);
}

function recordsIn(view: ObjectView, sourceCode: SourceCode, depth: number): readonly Node[] {
  const spreads = (view.literal?.properties ?? []).flatMap((property) =>
    property.type === "SpreadElement" ? [property.argument] : [],
  );
  const values = view.properties.flatMap(({ value }) => value ?? []);
  return [...spreads, ...values].flatMap((node) => {
    if (isRecord(node, sourceCode)) return [node];
    const inner = depth > 0 ? objectView(node, sourceCode) : null;
    return inner ? recordsIn(inner, sourceCode, depth - 1) : [];
  });
}

function isRecord(outer: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  if (objectView(node, sourceCode)) return false;
  switch (node.type) {
    case "Identifier":
      return namesPerson(node.name) && !isOfTokenType(node, sourceCode);
    case "MemberExpression": {
      const name = memberName(node) ?? "";
      return RECORD_MEMBERS.has(name) ? isRecord(node.object, sourceCode) : namesPerson(name);
    }
    case "CallExpression":
      return isRecordCall(node, sourceCode);
    default:
      return false;
  }
}

/** `user.toObject()`, `structuredClone(user)`, `JSON.parse(JSON.stringify(user))` */
function isRecordCall({ callee: outer, arguments: [first] }: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const callee = unwrap(outer);
  const isGiven = first !== undefined && isRecord(first, sourceCode);
  if (callee.type !== "MemberExpression") return isGlobal(callee, "structuredClone", sourceCode) && isGiven;
  if (isGlobal(callee.object, "JSON", sourceCode)) return isGiven;
  return RECORD_METHODS.has(memberName(callee) ?? "") && isRecord(callee.object, sourceCode);
}

/** Whether a name is declared with a type that is made for a token: `(user: JwtPayload) => …`. */
function isOfTokenType(name: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const definition = variableOf(name, sourceCode)?.defs[0]?.name as Node | undefined;
  const type = definition?.type === "Identifier" ? definition.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type === "TSTypeLiteral") return true;
  if (type?.type !== "TSTypeReference") return false;
  // `Pick<User, "id">` says which members there are.
  if (type.typeArguments) return true;
  const { typeName } = type;
  return typeName.type === "Identifier" && nameWords(typeName.name).some((word) => TOKEN_TYPE_WORDS.has(word));
}
