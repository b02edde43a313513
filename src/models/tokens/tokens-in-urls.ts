import type { TSESTree } from "@typescript-eslint/utils";
import { ancestor, contains, memberName, unwrap } from "../../kit/js/ast.ts";
import { isGlobal } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { valueSource } from "../../kit/js/value-source.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  EXTRACTOR_LIST,
  EXTRACTOR_OPTIONS,
  LINK_WORDS,
  PUBLIC_TOKEN_WORDS,
  QUERY_APIS,
  QUERY_EXTRACTORS,
  QUERY_OPTIONS,
  TOKEN_PARAMETERS,
} from "../../libraries/tokens/query-tokens.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { propertyAt } from "../configurations/set-option.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { tokenName } from "../storage/token-names.ts";
import { tokenEvidence } from "../storage/token-values.ts";
import { namesAround, namesOneTime } from "./one-time-context.ts";
import { isBesideAuthorization, isOfParameter, isOfRequest, queryReads, type QueryRead } from "./query-reads.ts";
import { queryWrites, type QueryWrite } from "./query-writes.ts";
import { signingPurpose } from "./signing-purpose.ts";
import { tokenSignings } from "./token-signings.ts";

type Node = TSESTree.Node;

/** An option or a function by which a library takes tokens from the query. */
export interface AcceptedQuery {
  readonly library: string;
  readonly node: Node;
}

/** @returns The places that make a library look for tokens in the query, one-time links aside. */
export function acceptedQueries(sourceCode: SourceCode): readonly AcceptedQuery[] {
  const options = optionUses(QUERY_OPTIONS, sourceCode).map(({ row, at }) => ({ library: row.library, node: at }));
  const extractors = nodesOf(sourceCode, "CallExpression").flatMap((node) => {
    const isExtractor = QUERY_EXTRACTORS.some((callee) => isCalleeOf(node, callee, sourceCode));
    return isExtractor && !isForOneTime(node, []) ? [{ library: "passport-jwt", node }] : [];
  });
  return [...options, ...extractors];
}

/** @returns The places that read a token from the query of a request. */
export function readTokens(sourceCode: SourceCode): readonly QueryRead[] {
  const extractors = extractorFunctions(sourceCode);
  const isExtracted = (node: Node): boolean => extractors.some((extractor) => contains(extractor, node));
  const isWanted = (name: string, node: Node): boolean =>
    TOKEN_PARAMETERS.has(name) || name === "token" || isExtracted(node);
  return queryReads(isWanted, sourceCode).filter((read) => {
    const { name, node } = read;
    if (isForOneTime(node, [name])) return false;
    if (isExtracted(node) && isOfParameter(read, extractors, sourceCode)) return true;
    const isToken = TOKEN_PARAMETERS.has(name) || (name === "token" && isBesideAuthorization(node, sourceCode));
    return isToken && isOfRequest(read, sourceCode);
  });
}

/** The functions that find the token in a request for a library. */
function extractorFunctions(sourceCode: SourceCode): readonly Node[] {
  return EXTRACTOR_OPTIONS.flatMap(({ place, path }) =>
    configurationsOf(place, sourceCode).flatMap((configuration) => {
      const property = propertyAt(configuration, path)?.property.value;
      return property ? functionsBehind(property, sourceCode) : [];
    }),
  );
}

function functionsBehind(node: Node, sourceCode: SourceCode): readonly Node[] {
  const inner = valueSource(node, sourceCode);
  const origin = originOf(inner, sourceCode);
  if (origin.kind === "function") return [origin.function];
  const [list] =
    inner.type === "CallExpression" && isCalleeOf(inner, EXTRACTOR_LIST, sourceCode) ? inner.arguments : [];
  const items = list && valueSource(list, sourceCode);
  if (items?.type !== "ArrayExpression") return [];
  return items.elements.flatMap((item) => (item ? functionsBehind(item, sourceCode) : []));
}

function isForOneTime(node: Node, names: readonly string[]): boolean {
  return namesOneTime([...names, ...namesAround(node)]);
}

/** @returns The parameters by which a file puts a token into an address that is no one-time link. */
export function writtenTokens(sourceCode: SourceCode): readonly QueryWrite[] {
  return queryWrites(sourceCode).filter((write) => isTokenInUrl(write, sourceCode));
}

function isTokenInUrl({ name, value, address }: QueryWrite, sourceCode: SourceCode): boolean {
  if (staticValue(value, sourceCode).state === "known") return false;
  const names = [name, ...namesOf(value), ...nameWords(address)];
  if (names.flatMap(nameWords).some((word) => PUBLIC_TOKEN_WORDS.has(word))) return false;
  if (isOfQueryApi(address, sourceCode)) return false;
  // A page cannot give these connections a header.
  if (/^wss?:/u.test(address) || opensConnection(value, sourceCode)) return false;
  const around = [...names, ...namesAround(value)];
  if (namesOneTime(around) || isSignedForOneTime(value, sourceCode)) return false;
  if (TOKEN_PARAMETERS.has(name)) return tokenEvidence(value, sourceCode) !== "none";
  const words = nameWords(name);
  if (!words.some((word) => word === "token" || word === "jwt" || word === "auth")) return false;
  // Parameters of OAuth: a hint, and the request token of OAuth 1.
  if (words.includes("hint") || words.includes("oauth")) return false;
  return tokenName(name) !== "other" && !namesOneTime(around, LINK_WORDS) && tokenEvidence(value, sourceCode) === "sure";
}

/** Whether an address, or where it is not seen the file, is of an API that takes its token in the query alone. */
function isOfQueryApi(address: string, sourceCode: SourceCode): boolean {
  const text = /^https?:/u.test(address) ? address : sourceCode.text;
  return QUERY_APIS.some((host) => text.includes(host));
}

function namesOf(outer: Node): readonly string[] {
  const node = unwrap(outer);
  if (node.type === "Identifier") return [node.name];
  if (node.type === "MemberExpression") return [memberName(node) ?? "", ...namesOf(node.object)];
  return node.type === "CallExpression" ? namesOf(node.callee) : [];
}

function opensConnection(value: Node, sourceCode: SourceCode): boolean {
  const isConnection = (node: Node): node is TSESTree.NewExpression =>
    node.type === "NewExpression" &&
    ["WebSocket", "EventSource"].some((name) => isGlobal(node.callee, name, sourceCode));
  return ancestor(value, isConnection) !== null;
}

/** Whether the file itself signs the token, and says that it is for a link that is followed once. */
function isSignedForOneTime(value: Node, sourceCode: SourceCode): boolean {
  const made = valueSource(value, sourceCode);
  const signing = tokenSignings(sourceCode).find(({ node }) => node === made);
  return signing !== undefined && signingPurpose(signing, sourceCode) === "one-time";
}
