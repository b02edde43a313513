import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { givenArguments } from "../../kit/js/given-arguments.ts";
import { originOf, type CallOrigin, type Origin, type ParameterOrigin } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  AMBIENT_READERS,
  EVENT_READERS,
  INPUT_DECORATORS,
  INPUT_MEMBERS,
  REQUESTS,
} from "../../libraries/routes/request-input.ts";
import { comesFrom, matchesSource } from "../cookies/source-match.ts";
import { authorizers } from "./authorizers.ts";
import { routesOf } from "./routes.ts";

type Node = TSESTree.Node;

/** How many functions of the file a value is followed out of. */
const MAX_CALLS = 3;

/**
 * Whether a value is what a client has sent, as far as the file shows it: a field of the body, a parameter
 * of the query, a header or a cookie of a request that a route's handler is given; also through a parser
 * or a schema, and through parameters of the file's own functions.
 */
export function isRequestInput(node: Node, sourceCode: SourceCode): boolean {
  return isInput(originOf(node, sourceCode), false, sourceCode, MAX_CALLS);
}

/** @param isNamed Whether a member on the way says that it is something the client has sent. */
function isInput(origin: Origin, isNamed: boolean, sourceCode: SourceCode, calls: number): boolean {
  switch (origin.kind) {
    case "member":
      return isInput(origin.object, isNamed || INPUT_MEMBERS.has(origin.name), sourceCode, calls);
    case "call":
      return isInputOfCall(origin, isNamed, sourceCode, calls);
    case "parameter":
      return isInputParameter(origin, isNamed, sourceCode, calls);
    default:
      return false;
  }
}

/** Methods of parsers and schemas, which give what they are given. */
const PARSING = new Set(["parse", "parseAsync", "safeParse", "safeParseAsync", "validate", "validateAsync", "cast", "String"]);

function isInputOfCall({ callee, node }: CallOrigin, isNamed: boolean, sourceCode: SourceCode, calls: number): boolean {
  const [first] = node.arguments;
  if (first && matchesSource(EVENT_READERS, callee, unwrap(node.callee), sourceCode)) return true;
  if (matchesSource(AMBIENT_READERS, callee, unwrap(node.callee), sourceCode)) return true;
  const name = callee.kind === "member" || callee.kind === "global" ? callee.name : null;
  const isParsing =
    (name !== null && PARSING.has(name)) || (callee.kind === "import" && PARSING.has(callee.path.at(-1) ?? ""));
  if (first && isParsing) return isInput(originOf(first, sourceCode), isNamed, sourceCode, calls);
  return callee.kind === "member" && isInput(callee, isNamed, sourceCode, calls);
}

/** The functions that are given requests: handlers of routes, and Auth.js's `authorize`. */
interface RequestTakers {
  readonly handlers: ReadonlySet<FunctionNode>;
  /** Functions whose first parameter is what the client has sent, as it is. */
  readonly whole: ReadonlySet<FunctionNode>;
}

const takers = memoize((sourceCode): RequestTakers => {
  const routes = routesOf(sourceCode);
  const functionsOf = (chosen: typeof routes): FunctionNode[] =>
    chosen.flatMap(({ handler, chain }) => [handler, ...chain].flatMap((step) => step.function ?? []));
  // A server action is given the form or the arguments themselves.
  const actions = routes.filter(({ library, node, handler }) => library.actionDirective !== undefined && node === handler.function);
  return { handlers: new Set(functionsOf(routes)), whole: new Set([...functionsOf(actions), ...authorizers(sourceCode)]) };
});

function isInputParameter(origin: ParameterOrigin, isNamed: boolean, sourceCode: SourceCode, calls: number): boolean {
  const { function: owner, index, path } = origin;
  const isSaid = isNamed || path.some((name) => INPUT_MEMBERS.has(name));
  const { handlers, whole } = takers(sourceCode);
  if (index === 0 && whole.has(owner)) return true;
  if (hasInputDecorator(origin, sourceCode)) return true;
  if (isSaid && (handlers.has(owner) || matchesSource(REQUESTS, { ...origin, path: [] }, null, sourceCode))) return true;
  return calls > 0 && givenArguments(origin, sourceCode).some((given) => isInput(given, isNamed, sourceCode, calls - 1));
}

function hasInputDecorator({ function: owner, index }: ParameterOrigin, sourceCode: SourceCode): boolean {
  const parameter = owner.params[index];
  const decorators = parameter && "decorators" in parameter ? parameter.decorators : [];
  return decorators.some(({ expression }) => {
    const callee = expression.type === "CallExpression" ? expression.callee : expression;
    return comesFrom(callee, INPUT_DECORATORS, sourceCode);
  });
}
