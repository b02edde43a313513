import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import { objectView } from "../../kit/js/object-view.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { HttpMethod, RouteLibrary, RouteModule } from "../../libraries/routes/route-library.ts";
import { jsdocTypeOf, modulesOf, originOfType } from "../cookies/file-evidence.ts";
import { isTypeOf } from "../cookies/handlers.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { exportedValues, type ExportedValue } from "./exports.ts";
import { placeOfFile, type FilePlace } from "./file-place.ts";
import type { Route, Step } from "./route.ts";
import { stepOf } from "./steps.ts";

type Node = TSESTree.Node;

/** @returns The routes that a framework finds by the names under which a file exports them. */
export function moduleRoutes(library: RouteLibrary, sourceCode: SourceCode, filename: string): readonly Route[] {
  return (library.modules ?? []).flatMap((row) => {
    const place = placeOfFile(filename, row);
    const isImporting = row.modules.some((module) => modulesOf(sourceCode).has(module));
    return exportedValues(sourceCode)
      .filter((one) => Object.hasOwn(row.exports, one.name) || row.groups.includes(one.name))
      .filter((one) => place.isFound || (isImporting && one.name !== "default") || isTyped(one, row, sourceCode))
      .flatMap((one) => routesOf(one, row, place, library, sourceCode));
  });
}

function isTyped({ value, type, at }: ExportedValue, { types }: RouteModule, sourceCode: SourceCode): boolean {
  if (types.length === 0) return false;
  const satisfied = value?.type === "TSSatisfiesExpression" || value?.type === "TSAsExpression" ? value.typeAnnotation : undefined;
  if ([type ?? undefined, satisfied].some((one) => isTypeOf(originOfType(one, sourceCode), types))) return true;
  const statement = at.parent?.parent?.parent;
  return statement?.type === "ExportNamedDeclaration" && isTypeOf(jsdocTypeOf(statement, sourceCode), types);
}

function routesOf(
  { name, at, value }: ExportedValue,
  row: RouteModule,
  place: FilePlace,
  library: RouteLibrary,
  sourceCode: SourceCode,
): readonly Route[] {
  const base = { library, kind: "export", path: place.path, ownPath: place.path, chain: [], isChainWhole: false, app: null, options: null } as const;
  if (row.groups.includes(name)) {
    const view = value && objectView(value, sourceCode);
    return (view?.properties ?? []).map(({ name: action, property, key }): Route => {
      const handler = stepOf(property.value, sourceCode);
      return { ...base, node: property, at: key, methods: ["POST"], name: action, handler };
    });
  }
  const methods = row.exports[name];
  const handler = handlerIn(value ?? at, row, sourceCode);
  if (methods === undefined || !handler) return [];
  return [{ ...base, node: at, at, methods: methodsOf(methods, place), name: name === "default" ? null : name, handler }];
}

function methodsOf(methods: readonly HttpMethod[] | "any", { method }: FilePlace): readonly HttpMethod[] | null {
  if (method) return [method];
  return methods === "any" ? null : methods;
}

/** The handler that is exported; where the framework has definers only what they are given is one. */
function handlerIn(value: Node, { definers }: RouteModule, sourceCode: SourceCode): Step | null {
  if (definers.length === 0) return stepOf(value, sourceCode);
  const call = unwrap(value);
  if (isFunction(call) || call.type !== "CallExpression") return null;
  return definers.some((definer) => comesFrom(call.callee, definer, sourceCode)) ? stepOf(call, sourceCode) : null;
}
