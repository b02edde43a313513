import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, unwrap, wrapped } from "../../kit/js/ast.ts";
import { variableOf } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { APP_ONLOOKERS } from "../../libraries/routes/app-onlookers.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { appAt, mountedBy, type App } from "./apps.ts";

type Node = TSESTree.Node;

/** What a file does with an app, other than adding to it. */
interface Standing {
  /** It is made to answer requests here. */
  isStarted: boolean;
  /** Other files may get hold of it: it is exported, returned, kept in an object. */
  isExposed: boolean;
  /** Functions of other files that are handed it and may add to it. */
  readonly handedTo: TSESTree.CallExpression[];
}

const standings = memoize((sourceCode): ReadonlyMap<App, Standing> => {
  const found = new Map<App, Standing>();
  for (const name of nodesOf(sourceCode, "Identifier")) {
    // Only names that are read: a declaration says nothing of its own.
    if (!isRead(name, sourceCode)) continue;
    const app = appAt(name, sourceCode);
    if (app) judge(name, app, standingIn(found, baseOf(app)), sourceCode);
  }
  for (const node of [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")]) {
    const app = appAt(node, sourceCode);
    if (app?.node === node) judge(node, app, standingIn(found, baseOf(app)), sourceCode);
  }
  return found;
});

function standingIn(found: Map<App, Standing>, app: App): Standing {
  const before = found.get(app);
  if (before) return before;
  const standing: Standing = { isStarted: false, isExposed: false, handedTo: [] };
  found.set(app, standing);
  return standing;
}

/** What a method of an app gives is the app as well. */
function baseOf(app: App): App {
  return app.scope?.row.app === "result" ? baseOf(app.scope.parent) : app;
}

function isRead(name: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  return variable?.references.some((reference) => reference.identifier === name && reference.isRead()) ?? false;
}

/** The outermost expression that is the same app: chained calls, members that hand it out, `await`. */
function outermost(node: Node, app: App, sourceCode: SourceCode): Node {
  let outer = wrapped(node);
  for (;;) {
    const { parent } = outer;
    if (!parent) return outer;
    const isStep =
      (parent.type === "MemberExpression" && parent.object === outer) ||
      (parent.type === "CallExpression" && parent.callee === outer) ||
      parent.type === "AwaitExpression";
    if (!isStep) return outer;
    const isCalled = wrapped(parent).parent?.type === "CallExpression";
    if (parent.type !== "MemberExpression" || !isCalled) {
      if (appAt(parent, sourceCode) !== app) return outer;
    }
    outer = wrapped(parent);
  }
}

function judge(node: Node, app: App, standing: Standing, sourceCode: SourceCode): void {
  const outer = outermost(node, app, sourceCode);
  const { startMethods } = app.routing;
  for (let current: Node | undefined = outer; current && current !== node; current = innerOf(current)) {
    if (current.type !== "MemberExpression" || current.property.type !== "Identifier") continue;
    if (startMethods.includes(current.property.name)) standing.isStarted = true;
  }
  judgePlace(outer, app, standing, sourceCode);
}

function innerOf(node: Node): Node | undefined {
  const inner = unwrap(node);
  if (inner.type === "CallExpression") return inner.callee;
  if (inner.type === "MemberExpression") return inner.object;
  return inner.type === "AwaitExpression" ? inner.argument : undefined;
}

function judgePlace(place: Node, app: App, standing: Standing, sourceCode: SourceCode): void {
  const { parent } = place;
  switch (parent?.type) {
    case "VariableDeclarator":
      if (parent.parent.parent.type === "ExportNamedDeclaration") standing.isExposed = true;
      return;
    case "ExpressionStatement":
    case "MemberExpression":
    case "UnaryExpression":
    case "IfStatement":
      return;
    case "CallExpression":
    case "NewExpression":
      if (parent.callee !== place) judgeCall(parent, place, app, standing, sourceCode);
      return;
    case "Property":
      if (parent.parent.type === "ObjectExpression") judgeObject(wrapped(parent.parent), app, standing, sourceCode);
      return;
    default:
      standing.isExposed = true;
  }
}

/** `serve({ fetch: app.fetch, port })`, `export default { fetch: app.fetch }` */
function judgeObject(object: Node, app: App, standing: Standing, sourceCode: SourceCode): void {
  const { parent } = object;
  if (parent?.type === "CallExpression" && isStarter(parent, app, sourceCode)) standing.isStarted = true;
  else if (parent?.type === "ExportDefaultDeclaration" && app.routing.handedOutBy.includes("fetch")) {
    standing.isStarted = true;
  } else standing.isExposed = true;
}

function isStarter({ callee }: TSESTree.CallExpression, app: App, sourceCode: SourceCode): boolean {
  return app.routing.starters.some((starter) => comesFrom(callee, starter, sourceCode));
}

function judgeCall(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: Node,
  app: App,
  standing: Standing,
  sourceCode: SourceCode,
): void {
  if (call.type === "NewExpression") {
    standing.isExposed = true;
    return;
  }
  if (isStarter(call, app, sourceCode)) {
    standing.isStarted = true;
    return;
  }
  const callee = unwrap(call.callee);
  // Mounted on another app of the file, or handed to a function of the file that is read on its own.
  if (callee.type === "MemberExpression" && appAt(callee.object, sourceCode)) return;
  const origin = originOf(callee, sourceCode);
  if (origin.kind === "function" && isFunction(origin.function)) return;
  const mounts = mountedBy(call, app, sourceCode);
  if (mounts && call.arguments.includes(argument as TSESTree.CallExpressionArgument)) return;
  standing.handedTo.push(call);
}

/**
 * @param before The place in the file that matters: what an app is given later is of no account where
 * its additions are ordered.
 * @returns Whether only this file adds to an app what runs before a route.
 */
export function isWholeHere(app: App, before: Node, sourceCode: SourceCode): boolean {
  const standing = standings(sourceCode).get(app);
  const { isOrdered } = app.routing;
  const handedTo = (standing?.handedTo ?? []).filter((call) => {
    const origin = originOf(call.callee, sourceCode);
    if (origin.kind === "import" && APP_ONLOOKERS.has(origin.module)) return false;
    return !isOrdered || call.range[0] < before.range[1];
  });
  const isMadeHere = app.node.type === "CallExpression" || app.node.type === "NewExpression";
  if (handedTo.length > 0 || !isMadeHere || app.standing === "router") return false;
  if (!standing || standing.isStarted || !standing.isExposed) return true;
  return app.standing === "application" && isOrdered;
}
