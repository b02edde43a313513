import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, keyName } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { exportPath, originOf } from "../../kit/js/origin.ts";
import { staticString } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { RouteDecorators, RouteLibrary } from "../../libraries/routes/route-library.ts";
import { joinPaths } from "./paths.ts";
import type { ChainStep, Route } from "./route.ts";

/** A call of a decorator of the framework. */
interface Decorator {
  readonly name: string;
  readonly call: TSESTree.CallExpression;
}

/** @returns The routes that decorators make of the methods of a file's classes. */
export function decoratedRoutes(library: RouteLibrary, sourceCode: SourceCode): readonly Route[] {
  const { decorators } = library;
  if (!decorators) return [];
  const classes = [...nodesOf(sourceCode, "ClassDeclaration"), ...nodesOf(sourceCode, "ClassExpression")];
  return classes.flatMap((owner) => {
    const ofClass = decoratorsOf(owner.decorators, decorators, sourceCode);
    const controller = ofClass.find(({ name }) => decorators.controllers.includes(name));
    if (!controller) return [];
    const prefix = prefixOf(controller, sourceCode);
    return owner.body.body.flatMap((member) =>
      member.type === "MethodDefinition" ? methodRoutes(member, prefix, ofClass, decorators, library, sourceCode) : [],
    );
  });
}

/** @param nodes Parsers of plain JavaScript give classes no such list. */
function decoratorsOf(
  nodes: readonly TSESTree.Decorator[] | undefined,
  { modules }: RouteDecorators,
  sourceCode: SourceCode,
): readonly Decorator[] {
  return (nodes ?? []).flatMap(({ expression }) => {
    if (expression.type !== "CallExpression") return [];
    const origin = originOf(expression.callee, sourceCode);
    if (origin.kind !== "import" || !modules.includes(origin.module)) return [];
    return [{ name: exportPath(origin).join("."), call: expression }];
  });
}

function prefixOf({ call }: Decorator, sourceCode: SourceCode): string | null {
  const [first] = call.arguments;
  if (!first) return "";
  const view = objectView(first, sourceCode);
  if (!view) return staticString(first, sourceCode);
  const path = view.get("path");
  if (path.state === "absent") return "";
  return path.state === "known" && typeof path.value === "string" ? path.value : null;
}

function methodRoutes(
  member: TSESTree.MethodDefinition,
  prefix: string | null,
  ofClass: readonly Decorator[],
  decorators: RouteDecorators,
  library: RouteLibrary,
  sourceCode: SourceCode,
): readonly Route[] {
  const ofMethod = decoratorsOf(member.decorators, decorators, sourceCode);
  const owner = isFunction(member.value) ? member.value : null;
  return ofMethod.flatMap(({ name, call }): readonly Route[] => {
    const methods = Object.hasOwn(decorators.methods, name) ? decorators.methods[name] : undefined;
    if (methods === undefined) return [];
    const [path] = call.arguments;
    const ownPath = path ? staticString(path, sourceCode) : "";
    return [
      {
        library,
        kind: "method",
        node: member,
        at: member.key,
        methods: methods === "any" ? null : methods,
        path: joinPaths(prefix, ownPath),
        ownPath,
        name: keyName(member),
        handler: { node: member.value, function: owner, wrappers: [] },
        chain: [...ofClass, ...ofMethod].filter((one) => decorators.steps.includes(one.name)).flatMap(stepsOf),
        // Guards can be added to the whole application, in another file.
        isChainWhole: false,
        app: null,
        options: null,
      },
    ];
  });
}

/** The guards that a decorator is given: classes, or objects made of them. */
function stepsOf({ call }: Decorator): readonly ChainStep[] {
  return call.arguments.map((node) => ({ node, function: null, wrappers: [], runs: "always" }));
}
