import type { TSESTree } from "@typescript-eslint/utils";
import { contains, keyName, memberName, unwrap, wrapped } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isRequestInput } from "../routes/request-input.ts";

type Node = TSESTree.Node;

/** A place that reads a parameter of a query. */
export interface QueryRead {
  readonly name: string;
  readonly node: Node;
}

/**
 * @param isWanted Which parameters are asked about, by name and place.
 * @returns Every place that reads such a parameter from what may be a query: `x.query.name`,
 * `x.searchParams.get("name")`, `x.query("name")`, `const { name } = x.query`.
 */
export function queryReads(
  isWanted: (name: string, node: Node) => boolean,
  sourceCode: SourceCode,
): readonly QueryRead[] {
  if (!/query|searchParams/iu.test(sourceCode.text)) return [];
  const read = (name: string | null, node: Node, isRead: () => boolean): readonly QueryRead[] =>
    name !== null && isWanted(name, node) && isRead() ? [{ name, node }] : [];
  const members = nodesOf(sourceCode, "MemberExpression").flatMap((node) =>
    read(memberName(node), node, () => isQuery(node.object, sourceCode)),
  );
  const taken = nodesOf(sourceCode, "ObjectPattern").flatMap((pattern) =>
    pattern.properties.flatMap((property) => {
      const bound = property.type === "Property" ? boundName(property) : null;
      if (property.type !== "Property" || !bound) return [];
      return read(keyName(property), property, () => endsInQuery(originOf(bound, sourceCode)));
    }),
  );
  const asked = nodesOf(sourceCode, "CallExpression").flatMap((node) => {
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    const method = callee.type === "MemberExpression" ? memberName(callee) : null;
    if (!first || callee.type !== "MemberExpression" || (method !== "query" && method !== "get")) return [];
    return read(staticString(first, sourceCode), node, () => method === "query" || isQuery(callee.object, sourceCode));
  });
  return [...members, ...taken, ...asked];
}

/** The name that a member is taken under: `token` of `{ access_token: token = "" }`. */
function boundName({ value }: TSESTree.Property): TSESTree.Identifier | null {
  const bound = value.type === "AssignmentPattern" ? value.left : value;
  return bound.type === "Identifier" ? bound : null;
}

const QUERY_NAMES = new Set(["query", "searchParams"]);

function isQuery(outer: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(outer);
  if (node.type === "MemberExpression") return QUERY_NAMES.has(memberName(node) ?? "");
  return isNamedQuery(originOf(node, sourceCode));
}

function isNamedQuery(origin: Origin): boolean {
  if (origin.kind === "member") return QUERY_NAMES.has(origin.name);
  return origin.kind === "parameter" && QUERY_NAMES.has(origin.path.at(-1) ?? "");
}

/** `const { token } = request.query`, `({ query: { token } }) => …` */
function endsInQuery(origin: Origin): boolean {
  if (origin.kind === "member") return isNamedQuery(origin.object);
  return origin.kind === "parameter" && QUERY_NAMES.has(origin.path.at(-2) ?? "");
}

/** @returns Whether what is read is the query of a request that the program serves. */
export function isOfRequest({ node }: QueryRead, sourceCode: SourceCode): boolean {
  const value = valueOf(node);
  if (isRequestInput(value, sourceCode)) return true;
  // `new URL(request.url).searchParams.get("name")`
  const root = rootOf(originOf(value, sourceCode));
  const [first] = root.kind === "new" && isGlobal(root.node.callee, "URL", sourceCode) ? root.node.arguments : [];
  return first !== undefined && isRequestInput(first, sourceCode);
}

/** @returns Whether what is read comes from a parameter of one of these functions. */
export function isOfParameter({ node }: QueryRead, owners: readonly Node[], sourceCode: SourceCode): boolean {
  let root = rootOf(originOf(valueOf(node), sourceCode));
  for (let step = 0; step < MAX_STEPS && (root.kind === "new" || root.kind === "call"); step += 1) {
    const [first] = root.node.arguments;
    if (!first) return false;
    root = rootOf(originOf(first, sourceCode));
  }
  return root.kind === "parameter" && owners.includes(root.function);
}

/** How many functions a request's address is followed through: `parse(request.url).query`. */
const MAX_STEPS = 3;

function valueOf(node: Node): Node {
  return (node.type === "Property" && boundName(node)) || node;
}

/** What a chain of members and of methods that are called begins with. */
function rootOf(origin: Origin): Origin {
  let current = origin;
  for (;;) {
    if (current.kind === "member") current = current.object;
    else if (current.kind === "call" && current.callee.kind === "member") current = current.callee.object;
    else return current;
  }
}

/** @returns Whether a value stands in for the `Authorization` header where that is missing, or the other way round. */
export function isBesideAuthorization(node: Node, sourceCode: SourceCode): boolean {
  let outer = wrapped(node);
  while (outer.parent?.type === "LogicalExpression" || outer.parent?.type === "ConditionalExpression") {
    outer = wrapped(outer.parent);
  }
  if (outer === wrapped(node)) return false;
  const speaks = (name: string | null): boolean => name?.toLowerCase() === "authorization";
  return (
    nodesOf(sourceCode, "MemberExpression").some((other) => speaks(memberName(other)) && contains(outer, other)) ||
    nodesOf(sourceCode, "Literal").some((other) => speaks(String(other.value)) && contains(outer, other))
  );
}
