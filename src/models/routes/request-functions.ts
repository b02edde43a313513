import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionNode } from "../../kit/js/ast.ts";
import { enclosingFunctions } from "../../kit/js/functions.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { REQUEST_PARAMETERS } from "../../libraries/routes/request-parameters.ts";
import { matchesSource } from "../cookies/source-match.ts";
import { routesOf } from "./routes.ts";

/**
 * @returns Whether a place of a file is reached anew with every request: it stands in a handler, in what
 * runs before one, or in a function that a framework gives a request or a response.
 */
export function runsWithRequest(node: TSESTree.Node, sourceCode: SourceCode): boolean {
  return enclosingFunctions(node).some((owner) => isStep(owner, sourceCode) || takesRequest(owner, sourceCode));
}

function isStep(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return routesOf(sourceCode).some(
    ({ handler, chain }) => handler.function === owner || chain.some((step) => step.function === owner),
  );
}

function takesRequest(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return owner.params.some((_parameter, index) =>
    matchesSource(REQUEST_PARAMETERS, { kind: "parameter", function: owner, index, path: [] }, null, sourceCode),
  );
}
