import type { TSESTree } from "@typescript-eslint/utils";
import { contains, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { HEADER_HOLDERS, REQUEST_HOLDERS } from "../../libraries/csrf/requests.ts";

type Node = TSESTree.Node;

/** @returns Whether an argument is, or holds, the request that a function is given, or the request's headers. */
export function holdsRequest(argument: Node, owner: FunctionNode, sourceCode: SourceCode): boolean {
  const node = unwrap(argument);
  switch (node.type) {
    case "SpreadElement":
      return holdsRequest(node.argument, owner, sourceCode);
    case "ObjectExpression":
      return node.properties.some((property) =>
        holdsRequest(property.type === "SpreadElement" ? property.argument : property.value, owner, sourceCode),
      );
    case "ArrayExpression":
      return node.elements.some((element) => element !== null && holdsRequest(element, owner, sourceCode));
    case "Identifier":
    case "MemberExpression":
      return isRequest(originOf(node, sourceCode), owner);
    default:
      return false;
  }
}

function leadsToRequest(name: string): boolean {
  return HEADER_HOLDERS.has(name) || REQUEST_HOLDERS.has(name);
}

function isRequest(origin: Origin, owner: FunctionNode): boolean {
  if (origin.kind === "member") return leadsToRequest(origin.name) && isRequest(origin.object, owner);
  // Callbacks inside a handler are given other things.
  if (origin.kind !== "parameter" || !contains(origin.function, owner)) return false;
  return origin.path.every(leadsToRequest) && isRequestParameter(origin.function, origin.index);
}

/** Handlers are given the request first, or after an error. */
function isRequestParameter(owner: FunctionNode, index: number): boolean {
  const parameter = owner.params[index];
  if (index === 0) return true;
  return index === 1 && parameter?.type === "Identifier" && /^_?req(?:uest)?$/u.test(parameter.name);
}
