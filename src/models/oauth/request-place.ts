import type { TSESTree } from "@typescript-eslint/utils";
import type { AuthorizationRequest } from "../tokens/authorization-requests.ts";
import { calledName } from "./by-place.ts";

/** @returns The smallest place that stands for a request: the method's name, or the parameter that says what is asked for. */
export function placeOfRequest({ node, builder, parameters }: AuthorizationRequest): TSESTree.Node {
  if (!builder || node.type !== "CallExpression") return parameters.nodeOf("response_type") ?? node;
  return calledName(node.callee);
}
