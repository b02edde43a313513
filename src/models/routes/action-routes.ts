import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, type FunctionNode } from "../../kit/js/ast.ts";
import { jsSource } from "../../kit/js/js-source.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { RouteLibrary } from "../../libraries/routes/route-library.ts";
import { exportedValues } from "./exports.ts";
import type { Route, Step } from "./route.ts";
import { nameOfStep } from "./step-name.ts";
import { stepOf } from "./steps.ts";

type Node = TSESTree.Node;

/** @returns The functions that a directive makes callable from the page: all that the file exports, or single ones. */
export function actionRoutes(library: RouteLibrary, sourceCode: SourceCode): readonly Route[] {
  const { actionDirective } = library;
  if (actionDirective === undefined || !sourceCode.text.includes(actionDirective)) return [];
  const route = (at: Node, handler: Step, name: string | null): Route => ({
    library,
    kind: "action",
    node: handler.function ?? at,
    at,
    methods: ["POST"],
    path: null,
    ownPath: null,
    name,
    handler,
    chain: [],
    isChainWhole: false,
    app: null,
    options: null,
  });
  if (hasDirective(jsSource(sourceCode).ast.body, actionDirective)) {
    return exportedValues(sourceCode).flatMap(({ name, at, value }) =>
      value ? [route(at, stepOf(value, sourceCode), name === "default" ? null : name)] : [],
    );
  }
  return functionsOf(sourceCode)
    .filter(({ body }) => body.type === "BlockStatement" && hasDirective(body.body, actionDirective))
    .map((owner) => {
      const handler: Step = { node: owner, function: owner, wrappers: [] };
      return route(nameNodeOf(owner), handler, nameOfStep(handler));
    });
}

function functionsOf(sourceCode: SourceCode): readonly FunctionNode[] {
  return [
    ...nodesOf(sourceCode, "FunctionDeclaration"),
    ...nodesOf(sourceCode, "FunctionExpression"),
    ...nodesOf(sourceCode, "ArrowFunctionExpression"),
  ];
}

function nameNodeOf(owner: FunctionNode): Node {
  if (owner.type !== "ArrowFunctionExpression" && owner.id) return owner.id;
  const { parent } = owner;
  return parent.type === "VariableDeclarator" && isFunction(parent.init) ? parent.id : owner;
}

function hasDirective(statements: readonly TSESTree.ProgramStatement[], directive: string): boolean {
  return statements.some(
    (statement) => statement.type === "ExpressionStatement" && statement.directive === directive,
  );
}
