import type { TSESTree } from "@typescript-eslint/utils";
import type { HandlerRole, ParameterSource, Source, TypeName } from "../../libraries/cookies/source.ts";
import { unwrap, wrapped, type FunctionNode } from "../../kit/js/ast.ts";
import { bindingOf, variableOf } from "../../kit/js/bindings.ts";
import { exportPath, originOf, type Origin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { jsdocTypeOf, jsdocTypeOfParameter, modulesOf, originOfType } from "./file-evidence.ts";

type Node = TSESTree.Node;

/** How a source is compared; given by the caller, for sources and handlers lead to each other. */
export type SourceMatcher = (source: Source, origin: Origin, node: Node | null) => boolean;

/** @returns Whether an origin, as that of a type, is one of these types. */
export function isTypeOf(origin: Origin, types: readonly TypeName[]): boolean {
  if (origin.kind === "global") {
    return types.some(({ modules, names }) => modules.includes("") && names.includes(origin.name));
  }
  if (origin.kind !== "import") return false;
  const name = exportPath(origin).join(".");
  return types.some(
    ({ modules, names }) => modules.includes(origin.module) && (names.includes("*") || names.includes(name)),
  );
}

/** A parameter's own pattern without a default value or an access modifier. */
function patternOf(parameter: TSESTree.Parameter): Node {
  const inner = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
  return inner.type === "AssignmentPattern" ? inner.left : inner;
}

/** @returns Where the type that a parameter is declared with comes from. */
export function parameterTypeOf(owner: FunctionNode, index: number, sourceCode: SourceCode): Origin {
  const parameter = owner.params[index];
  if (!parameter) return { kind: "unknown" };
  const pattern = patternOf(parameter);
  if ("typeAnnotation" in pattern && pattern.typeAnnotation?.type === "TSTypeAnnotation") {
    return originOfType(pattern.typeAnnotation.typeAnnotation, sourceCode);
  }
  if (pattern.type !== "Identifier") return { kind: "unknown" };
  return jsdocTypeOfParameter(statementOf(owner), pattern.name, sourceCode);
}

function hasTypeAnnotation(parameter: TSESTree.Parameter | undefined): boolean {
  if (!parameter) return false;
  const pattern = patternOf(parameter);
  return (
    "typeAnnotation" in pattern &&
    pattern.typeAnnotation?.type === "TSTypeAnnotation" &&
    pattern.typeAnnotation.typeAnnotation.type !== "TSAnyKeyword"
  );
}

/** The statement that a function is declared by, with its `export`. */
function statementOf(node: Node): Node {
  let current = node;
  while (
    current.parent &&
    ["VariableDeclarator", "VariableDeclaration", "ExportNamedDeclaration", "ExportDefaultDeclaration"].includes(
      current.parent.type,
    )
  ) {
    current = current.parent;
  }
  return current;
}

const ERROR_NAMES = new Set(["err", "error", "_err", "_error", "e"]);

/** How many parameters stand before those that the role counts. */
function leadingErrors(owner: FunctionNode, role: HandlerRole): number {
  const first = owner.params[0];
  return role.errorFirst && first?.type === "Identifier" && ERROR_NAMES.has(first.name) ? 1 : 0;
}

/**
 * @param index A parameter of `owner`, from 0.
 * @param wanted The same parameter as the role counts it.
 * @returns Whether the function has the role and the parameter is the wanted one.
 */
export function isHandlerParameter(
  owner: FunctionNode,
  index: number,
  role: HandlerRole,
  wanted: number,
  sourceCode: SourceCode,
  matches: SourceMatcher,
): boolean {
  const shift = leadingErrors(owner, role);
  if (index - shift !== wanted) return false;
  const types = role.parameterTypes?.[wanted];
  if (types && isTypeOf(parameterTypeOf(owner, index, sourceCode), types)) return true;
  const { certain, likely } = evidenceFor(owner, shift, role, sourceCode, matches);
  // A parameter that is declared as something else speaks against it.
  return certain || (likely && !(types && hasTypeAnnotation(owner.params[index])));
}

/** Whether each parameter of a function is a handler's, as far as it was asked; no while it is looked for, so that cycles end. */
const handedOn = memoize(() => new WeakMap<TSESTree.Parameter, Map<ParameterSource, boolean>>());

/**
 * @returns Whether a function of the file is handed a handler's parameter by every call of it:
 * `respond(res, user)`.
 */
export function isHandedOn(
  owner: FunctionNode,
  index: number,
  source: ParameterSource,
  sourceCode: SourceCode,
  matches: SourceMatcher,
): boolean {
  const parameter = owner.params[index];
  if (!parameter || hasTypeAnnotation(parameter)) return false;
  const ofParameter = handedOn(sourceCode).get(parameter) ?? new Map<ParameterSource, boolean>();
  handedOn(sourceCode).set(parameter, ofParameter);
  const before = ofParameter.get(source);
  if (before !== undefined) return before;
  ofParameter.set(source, false);
  const uses = usesOf(owner, sourceCode).filter((use) => use !== owner);
  const isHanded = uses.length > 0 && uses.every((use) => {
    const call = use.parent;
    const given = call?.type === "CallExpression" && call.callee === use ? call.arguments.slice(0, index + 1) : [];
    const argument = given.some((one) => one.type === "SpreadElement") ? undefined : given[index];
    return argument !== undefined && matches(source, originOf(argument, sourceCode), unwrap(argument));
  });
  ofParameter.set(source, isHanded);
  return isHanded;
}

/** What shows that a function has a role: beyond doubt, or only as long as nothing speaks against it. */
interface Evidence {
  readonly certain: boolean;
  readonly likely: boolean;
}

const NO_EVIDENCE: Evidence = { certain: false, likely: false };

/** What was found out about functions; nothing while it is looked for, so that cycles end. */
const verdicts = memoize(() => new WeakMap<FunctionNode, Map<HandlerRole, Evidence>>());

function evidenceFor(
  owner: FunctionNode,
  shift: number,
  role: HandlerRole,
  sourceCode: SourceCode,
  matches: SourceMatcher,
): Evidence {
  const known = verdicts(sourceCode);
  const ofOwner = known.get(owner) ?? new Map<HandlerRole, Evidence>();
  known.set(owner, ofOwner);
  const before = ofOwner.get(role);
  if (before) return before;
  ofOwner.set(role, NO_EVIDENCE);
  const evidence: Evidence = {
    certain: hasFunctionType(owner, role, sourceCode) || isRegistered(owner, role, sourceCode, matches),
    likely:
      hasTypedParameter(owner, shift, role, sourceCode) ||
      hasCustomaryNames(owner, shift, role, sourceCode) ||
      isExportedAs(owner, role, sourceCode),
  };
  ofOwner.set(role, evidence);
  return evidence;
}

function hasTypedParameter(owner: FunctionNode, shift: number, role: HandlerRole, sourceCode: SourceCode): boolean {
  return Object.entries(role.parameterTypes ?? {}).some(([index, types]) =>
    isTypeOf(parameterTypeOf(owner, Number(index) + shift, sourceCode), types),
  );
}

/** The expressions, from the inside out, that a function is the value or a member of. */
function* holdersOf(owner: FunctionNode): Generator<Node> {
  let node: Node = owner;
  for (;;) {
    yield node;
    const parent: Node | null | undefined = node.parent;
    switch (parent.type) {
      case "Property":
      case "ObjectExpression":
      case "ArrayExpression":
      case "TSAsExpression":
      case "TSSatisfiesExpression":
        node = parent;
        break;
      default:
        return;
    }
  }
}

function hasFunctionType(owner: FunctionNode, role: HandlerRole, sourceCode: SourceCode): boolean {
  const { functionTypes } = role;
  if (!functionTypes) return false;
  for (const holder of holdersOf(owner)) {
    if (holder.type === "TSAsExpression" || holder.type === "TSSatisfiesExpression") {
      if (isTypeOf(originOfType(holder.typeAnnotation, sourceCode), functionTypes)) return true;
    }
    const parent = holder.parent;
    const declared =
      parent?.type === "VariableDeclarator" && parent.id.type === "Identifier"
        ? parent.id.typeAnnotation
        : parent?.type === "PropertyDefinition"
          ? parent.typeAnnotation
          : undefined;
    if (isTypeOf(originOfType(declared?.typeAnnotation, sourceCode), functionTypes)) return true;
    if (parent && isTypeOf(jsdocTypeOf(statementOf(holder), sourceCode), functionTypes)) return true;
  }
  return false;
}

function hasCustomaryNames(owner: FunctionNode, shift: number, role: HandlerRole, sourceCode: SourceCode): boolean {
  const { customary } = role;
  if (!customary) return false;
  const modules = modulesOf(sourceCode);
  const needed = customary.modules.some((module) => modules.has(module)) ? customary.withImport : customary.alone;
  if (needed === undefined || owner.params.length - shift < needed) return false;
  return customary.names.slice(0, needed).every((names, index) => {
    const parameter = owner.params[index + shift];
    // A type of its own says that it is something else.
    return parameter?.type === "Identifier" && names.includes(parameter.name) && !hasTypeAnnotation(parameter);
  });
}

function isExportedAs(owner: FunctionNode, { exportedAs }: HandlerRole, sourceCode: SourceCode): boolean {
  if (!exportedAs || !exportedAs.modules.some((module) => modulesOf(sourceCode).has(module))) return false;
  const outermost = [...holdersOf(owner)].at(-1) as Node;
  const declaration = outermost.type === "FunctionDeclaration" ? outermost : outermost.parent;
  const id =
    declaration?.type === "FunctionDeclaration" || declaration?.type === "VariableDeclarator" ? declaration.id : null;
  if (id?.type !== "Identifier" || !exportedAs.names.includes(id.name)) return false;
  return statementOf(outermost).type === "ExportNamedDeclaration";
}

/** How many calls deep a handler may be wrapped: `router.get("/", limit(catchErrors(handler)))`. */
const MAX_WRAPPERS = 3;

function isRegistered(
  owner: FunctionNode,
  role: HandlerRole,
  sourceCode: SourceCode,
  matches: SourceMatcher,
): boolean {
  const sources = role.registeredBy();
  if (sources.length === 0) return false;
  return usesOf(owner, sourceCode).some((use) =>
    callsAround(use).some((call) => {
      const callee = unwrap(call.callee);
      const origin = originOf(callee, sourceCode);
      return sources.some((source) => matches(source, origin, callee));
    }),
  );
}

/** @returns The function itself and the names that stand for it. */
export function usesOf(owner: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  const parent = wrapped(owner).parent;
  const name =
    owner.type === "FunctionDeclaration" ? owner.id : parent?.type === "VariableDeclarator" ? parent.id : null;
  const variable = name?.type === "Identifier" ? variableOf(name, sourceCode) : null;
  if (!variable || !bindingOf(variable)) return [owner];
  const mentions = variable.references.flatMap((reference) =>
    reference.isRead() ? [reference.identifier as Node] : [],
  );
  return [owner, ...mentions];
}

/** @returns The calls that are given a node as an argument: directly, inside lists and objects, wrapped in other calls. */
export function callsAround(use: Node): readonly TSESTree.CallExpression[] {
  const calls: TSESTree.CallExpression[] = [];
  let node = use;
  for (let parent = node.parent; parent; parent = node.parent) {
    switch (parent.type) {
      case "CallExpression":
        if (!parent.arguments.includes(node as TSESTree.CallExpressionArgument)) return calls;
        calls.push(parent);
        if (calls.length > MAX_WRAPPERS) return calls;
        break;
      case "Property":
        if (parent.value !== node) return calls;
        break;
      case "ObjectExpression":
      case "ArrayExpression":
      case "TSAsExpression":
      case "TSSatisfiesExpression":
        break;
      default:
        return calls;
    }
    node = parent;
  }
  return calls;
}
