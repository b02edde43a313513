import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, memberName, wrapped, type FunctionNode } from "../../kit/js/ast.ts";
import { enclosingFunction } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf, type Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { modulesOfSource } from "../../libraries/configurations/modules-of-source.ts";
import { HEADER_DECODERS } from "../../libraries/tokens/header-sources.ts";
import { callConfiguration, type Configuration } from "../configurations/configurations.ts";
import { propertyAt } from "../configurations/set-option.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { decodedHeaders } from "./decoded-tokens.ts";
import { verifierCalls } from "./verifier-match.ts";

type Node = TSESTree.Node;

/**
 * @param name A member of the header, such as `alg`.
 * @returns The places where a file reads it of a token's header before the token is verified.
 */
export function headerReads(name: string, sourceCode: SourceCode): readonly Node[] {
  if (!sourceCode.text.includes(name) || !hasHeaders(sourceCode)) return [];
  const isRead = (node: Node): boolean => isHeaderMember(originOf(node, sourceCode), name, sourceCode);
  return [
    ...nodesOf(sourceCode, "MemberExpression").filter((node) => memberName(node) === name && isRead(node)),
    ...nodesOf(sourceCode, "Identifier").filter((node) => isValue(node) && isRead(node)),
  ].sort((a, b) => a.range[0] - b.range[0]);
}

/** Whether an identifier stands for its value, not for a name that is declared or looked up. */
function isValue(node: TSESTree.Identifier): boolean {
  const { parent } = node;
  if (parent.type === "MemberExpression") return parent.object === node || parent.computed;
  if (parent.type === "Property") return parent.value === node && parent.parent.type === "ObjectExpression";
  if (parent.type === "VariableDeclarator") return parent.init === node;
  if (isFunction(parent)) return parent.body === node;
  return !parent.type.startsWith("Import") && !parent.type.startsWith("TS");
}

function isHeaderMember(origin: Origin, name: string, sourceCode: SourceCode): boolean {
  const { root, path } = split(origin);
  if (path.at(-1) !== name) return false;
  const above = path.slice(0, -1).join(".");
  if (root.kind === "call") return headerCalls(sourceCode).get(root.node)?.includes(above) ?? false;
  if (root.kind !== "parameter") return false;
  return headerParameters(sourceCode).some(
    (parameter) =>
      parameter.function === root.function && parameter.index === root.index && parameter.path.join(".") === above,
  );
}

/** An origin as what it starts from and the names that lead on from there. */
function split(origin: Origin, path: readonly string[] = []): { readonly root: Origin; readonly path: readonly string[] } {
  if (origin.kind === "member") return split(origin.object, [origin.name, ...path]);
  if (origin.kind === "parameter") return { root: origin, path: [...origin.path, ...path] };
  return { root: origin, path };
}

function hasHeaders(sourceCode: SourceCode): boolean {
  return headerCalls(sourceCode).size > 0 || headerParameters(sourceCode).length > 0;
}

/** The calls that give a header, each with the names that lead there from what it gives. */
const headerCalls = memoize((sourceCode): ReadonlyMap<Node, readonly string[]> => {
  const { text } = sourceCode;
  const byHand = decodedHeaders(sourceCode).map(({ node }): [Node, readonly string[]] => [node, [""]]);
  if (!/decode|decompose/iu.test(text)) return new Map(byHand);
  const rows = HEADER_DECODERS.filter(
    ({ callee }) => modulesOfSource(callee)?.some((module) => text.includes(module)) ?? true,
  );
  const byLibrary = nodesOf(sourceCode, "CallExpression").flatMap((call): readonly [Node, readonly string[]][] => {
    const paths = rows.filter(({ callee }) => isCalleeOf(call, callee, sourceCode)).map(({ path }) => path.join("."));
    return paths.length > 0 ? [[call, paths]] : [];
  });
  return new Map([...byLibrary, ...byHand]);
});

/** A parameter of the file that is given a token's header, or an object that has it. */
interface GivenHeader {
  readonly function: Node;
  readonly index: number;
  readonly path: readonly string[];
}

/** The parameters of callbacks for the key. */
const headerParameters = memoize((sourceCode): readonly GivenHeader[] =>
  verifierCalls(sourceCode).flatMap(({ node, verifier }) =>
    verifier.keys.flatMap(({ argument, path = [], callback = [] }) => {
      if (callback.length === 0) return [];
      const given = callbackAt(callConfiguration(node, argument, sourceCode), path, sourceCode);
      if (!given) return [];
      return callback.map(({ parameter, path: below }) => ({ function: given, index: parameter, path: below }));
    }),
  ),
);

/** @returns The functions of a file that a verification asks for the key of each token. */
export function keyCallbacks(sourceCode: SourceCode): readonly Node[] {
  return headerParameters(sourceCode).map(({ function: owner }) => owner);
}

/** @returns The function that stands at a path of the options, be it as a method; `null` where none is seen. */
export function callbackAt(options: Configuration, path: readonly string[], sourceCode: SourceCode): FunctionNode | null {
  const method = path.length > 0 ? propertyAt(options, path)?.property.value : undefined;
  if (isFunction(method)) return method;
  const given = options.valueAt(path);
  if (given.state !== "present") return null;
  const origin = originOf(given.node, sourceCode);
  if (origin.kind === "function") return origin.function;
  // Of a function that gives one expression, the place has the expression.
  const outer = wrapped(given.node);
  const isResult = isFunction(outer.parent) || outer.parent?.type === "ReturnStatement";
  return isResult ? enclosingFunction(given.node) : null;
}
