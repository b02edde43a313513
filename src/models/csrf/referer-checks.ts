import type { TSESTree } from "@typescript-eslint/utils";
import { contains, memberName, type FunctionNode } from "../../kit/js/ast.ts";
import { enclosingFunctions, functionName } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { changesState } from "../routes/route.ts";
import { routesOf } from "../routes/routes.ts";
import { siteValueOf, type SiteValue } from "./site-values.ts";

type Node = TSESTree.Node;

/** A function that refuses requests by their Referer, in a file that looks at nothing else for it. */
export interface RefererCheck {
  /** Where the header is read. */
  readonly read: Node;
}

/** By these words a file speaks of other ways to tell where a request comes from: in its texts, and in its names. */
const OTHER_TEXT = /^origin$|sec-fetch|csrf|xsrf/iu;
const OTHER_NAME = /^origin$|sec_?fetch|(?:csrf|xsrf)_?(?:token|protection)|same_?(?:origin|site)/iu;

/** Every check of a file that rests on Referer alone. */
export const refererChecks = memoize((sourceCode): readonly RefererCheck[] => {
  if (!/referr?er/iu.test(sourceCode.text) || looksElsewhere(sourceCode)) return [];
  const reads = new Set<Node>();
  for (const test of refusingTests(sourceCode)) {
    const value = refererIn(test, sourceCode);
    if (value && guardsChanges(test, sourceCode)) reads.add(value.read);
  }
  return [...reads].sort((a, b) => a.range[0] - b.range[0]).map((read) => ({ read }));
});

function looksElsewhere(sourceCode: SourceCode): boolean {
  return (
    nodesOf(sourceCode, "Identifier").some(({ name }) => OTHER_NAME.test(name)) ||
    nodesOf(sourceCode, "Literal").some(({ value }) => typeof value === "string" && OTHER_TEXT.test(value))
  );
}

/** The tests of a file after which a request may be refused. */
function refusingTests(sourceCode: SourceCode): readonly Node[] {
  return [
    ...nodesOf(sourceCode, "IfStatement").flatMap(({ test, consequent, alternate }) =>
      refuses(consequent, sourceCode) || (alternate && refuses(alternate, sourceCode)) ? [test] : [],
    ),
    ...nodesOf(sourceCode, "ConditionalExpression").flatMap(({ test, consequent, alternate }) =>
      refuses(consequent, sourceCode) || refuses(alternate, sourceCode) ? [test] : [],
    ),
  ];
}

/** An answer with a status of 4xx, or an error. */
function refuses(branch: Node, sourceCode: SourceCode): boolean {
  return (
    nodesOf(sourceCode, "ThrowStatement").some((node) => contains(branch, node)) ||
    nodesOf(sourceCode, "Literal").some(
      (node) => typeof node.value === "number" && node.value >= 400 && node.value < 500 && contains(branch, node),
    )
  );
}

/** The Referer that a test looks at, itself or by one of its methods. */
function refererIn(test: Node, sourceCode: SourceCode): SiteValue | null {
  const places = [
    ...nodesOf(sourceCode, "Identifier"),
    ...nodesOf(sourceCode, "MemberExpression"),
    ...nodesOf(sourceCode, "CallExpression"),
  ].filter((node) => contains(test, node));
  for (const place of places) {
    const value = siteValueOf(place, sourceCode);
    if (value) return value.headers.every((header) => header === "referer") ? value : null;
  }
  return null;
}

/** Whether a check stands before something that changes: a link to an image may be checked by Referer as well. */
function guardsChanges(test: Node, sourceCode: SourceCode): boolean {
  const owners = enclosingFunctions(test);
  const isOfRoute = routesOf(sourceCode).some(
    (route) =>
      changesState(route) &&
      [...route.chain, route.handler].some((step) => step.function && owners.includes(step.function)),
  );
  return isOfRoute || owners.some((owner) => isCsrfCheck(owner, sourceCode));
}

/** A function that says so by its name, or that tells methods apart. */
function isCsrfCheck(owner: FunctionNode, sourceCode: SourceCode): boolean {
  if (/csrf|xsrf/iu.test(functionName(owner))) return true;
  return nodesOf(sourceCode, "MemberExpression").some(
    (node) => memberName(node) === "method" && contains(owner, node),
  );
}
