import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName, isGlobal } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { resultOriginOf } from "../../kit/js/result-origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { modulesOfSource } from "../../libraries/configurations/modules-of-source.ts";
import { BASE64_DECODERS, TOKEN_DECODERS, type TokenDecoder } from "../../libraries/tokens/decoders.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { comesFrom } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

/** A place where a file reads what a token says without having its signature verified. */
export interface DecodedToken {
  /** The call that gives the claims, or an object with them. */
  readonly node: TSESTree.CallExpression;
  /** The name of what is called: the place to report at. */
  readonly at: Node;
  /** The function of the library, or how it is done by hand. */
  readonly name: string;
  /** The function of the same library that verifies as well; `null` where there is none. */
  readonly instead: string | null;
  readonly token: Node;
}

/** Every decoding of a token in a file: by a library, by hand, or by a function of the file that does so. */
export const decodedTokens = memoize((sourceCode): readonly DecodedToken[] => {
  if (!/jwt|decode|split/iu.test(sourceCode.text)) return [];
  const direct = nodesOf(sourceCode, "CallExpression").flatMap(
    (call) => byLibrary(call, sourceCode) ?? byHand(call, "1", sourceCode) ?? [],
  );
  return [...direct, ...direct.flatMap((decoded) => throughFunction(decoded, sourceCode))].sort(
    (a, b) => a.node.range[0] - b.node.range[0],
  );
});

/** Every place where a file reads the header of a token by hand: `JSON.parse(atob(token.split(".")[0]))`. */
export const decodedHeaders = memoize((sourceCode): readonly DecodedToken[] =>
  sourceCode.text.includes("split")
    ? nodesOf(sourceCode, "CallExpression").flatMap((call) => byHand(call, "0", sourceCode) ?? [])
    : [],
);

/** The rows of the table whose packages a file names. */
const rowsInQuestion = memoize(({ text }): readonly TokenDecoder[] =>
  TOKEN_DECODERS.filter(({ callee }) => modulesOfSource(callee)?.some((module) => text.includes(module)) ?? true),
);

function nameOfCallee({ callee }: TSESTree.CallExpression): Node {
  const inner = unwrap(callee);
  return inner.type === "MemberExpression" ? inner.property : inner;
}

function byLibrary(call: TSESTree.CallExpression, sourceCode: SourceCode): DecodedToken | null {
  const [token] = call.arguments;
  if (!token || token.type === "SpreadElement") return null;
  const decoder = rowsInQuestion(sourceCode).find(
    (row) => isCalleeOf(call, row.callee, sourceCode) && isDecodingOnly(call, row, sourceCode),
  );
  if (!decoder) return null;
  const { name, instead } = decoder;
  return { node: call, at: nameOfCallee(call), name, instead, token };
}

function isDecodingOnly(call: TSESTree.CallExpression, { whenTrue }: TokenDecoder, sourceCode: SourceCode): boolean {
  if (whenTrue === undefined) return true;
  const argument = call.arguments[whenTrue];
  if (!argument || argument.type === "SpreadElement") return false;
  const value = staticValue(argument, sourceCode);
  return value.state === "known" && value.value === true;
}

/** The header and the claims are the first two parts of a token. */
type Part = "0" | "1";

/** `JSON.parse(atob(token.split(".")[1]))` and what else leads there. */
function byHand(call: TSESTree.CallExpression, part: Part, sourceCode: SourceCode): DecodedToken | null {
  const callee = unwrap(call.callee);
  const [text] = call.arguments;
  if (!text || callee.type !== "MemberExpression" || memberName(callee) !== "parse") return null;
  if (!isGlobal(callee.object, "JSON", sourceCode)) return null;
  const token = tokenOfPart(text, { part, isDecoded: false, steps: MAX_STEPS }, sourceCode);
  return token && { node: call, at: callee, name: "JSON.parse", instead: null, token };
}

/** How many calls and names a part of a token is followed through until it is JSON. */
const MAX_STEPS = 12;

/** What is looked for behind an expression. */
interface PartSearch {
  readonly part: Part;
  /** Whether the base64 coding was taken off on the way here. */
  readonly isDecoded: boolean;
  readonly steps: number;
}

/** @returns The token of which an expression is a decoded part. */
function tokenOfPart(outer: Node, { part, isDecoded, steps }: PartSearch, sourceCode: SourceCode): Node | null {
  if (steps === 0) return null;
  const node = unwrap(outer);
  const below = (inner: Node, decoded = isDecoded): Node | null =>
    tokenOfPart(inner, { part, isDecoded: decoded, steps: steps - 1 }, sourceCode);
  switch (node.type) {
    case "Identifier": {
      const binding = bindingOfName(node, sourceCode);
      if (binding?.kind !== "value") return null;
      const { path, value } = binding;
      if (path.length === 0) return below(value);
      // `const [, payload] = token.split(".")`
      return isDecoded && path.length === 1 && path[0] === part ? splitToken(value, sourceCode) : null;
    }
    case "MemberExpression":
      return isDecoded && memberName(node) === part ? splitToken(node.object, sourceCode) : null;
    case "AwaitExpression":
      return below(node.argument);
    case "BinaryExpression":
      // `payload + "=".repeat(…)`
      return node.operator === "+" ? below(node.left) : null;
    case "TemplateLiteral":
      return node.expressions[0] ? below(node.expressions[0]) : null;
    case "CallExpression": {
      const decoded = isDecoded || isBase64Decoding(node, sourceCode);
      const callee = unwrap(node.callee);
      const receiver = callee.type === "MemberExpression" ? below(callee.object, decoded) : null;
      if (receiver) return receiver;
      for (const argument of node.arguments.slice(0, 2)) {
        const found = below(argument, decoded);
        if (found) return found;
      }
      return null;
    }
    default:
      return null;
  }
}

function isBase64Decoding(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const callee = unwrap(call.callee);
  const coding = literalString(call.arguments[1]);
  const isBuffer = callee.type === "MemberExpression" && memberName(callee) === "from" && coding?.startsWith("base64");
  // A helper of the project's own says so in its name: `decodeBase64Url(part)`.
  const name = callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? callee.name : null;
  return isBuffer || comesFrom(callee, BASE64_DECODERS, sourceCode) || /base64|b64/iu.test(name ?? "");
}

/** The token of `token.split(".")`. */
function splitToken(outer: Node, sourceCode: SourceCode): Node | null {
  const node = unwrap(outer);
  if (node.type === "Identifier") {
    const binding = bindingOfName(node, sourceCode);
    return binding?.kind === "value" && binding.path.length === 0 ? splitToken(binding.value, sourceCode) : null;
  }
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : null;
  if (node.type !== "CallExpression" || callee?.type !== "MemberExpression") return null;
  return memberName(callee) === "split" && literalString(node.arguments[0]) === "." ? callee.object : null;
}

/** The calls of a function that gives what it decodes of its parameter. */
function throughFunction({ node, name, instead, token }: DecodedToken, sourceCode: SourceCode): readonly DecodedToken[] {
  const origin = originOf(token, sourceCode);
  if (origin.kind !== "parameter" || origin.path.length > 0 || !isFunction(origin.function)) return [];
  const { function: owner, index } = origin;
  const result = resultOriginOf(owner, sourceCode);
  if (result.kind !== "call" || result.node !== node) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const callee = originOf(call.callee, sourceCode);
    const argument = call.arguments[index];
    if (callee.kind !== "function" || callee.function !== owner || !argument) return [];
    return [{ node: call, at: nameOfCallee(call), name, instead, token: argument }];
  });
}
