import type { TSESTree } from "@typescript-eslint/utils";
import { isImportOf, type Origin } from "../../kit/js/origin.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { HTTP_CLIENTS, TOKEN_REQUESTS } from "../../libraries/storage/token-sources.ts";
import { signerCalls } from "../tokens/signer-match.ts";

/** @returns Whether a value is a token that the file itself has signed. */
export function isSigned(origin: Origin, sourceCode: SourceCode): boolean {
  return origin.kind === "call" && signerCalls(sourceCode).some(({ node }) => node === origin.node);
}

/** A path that ends in OAuth's token endpoint: `/token`, `/oauth2/v1/token`, `/oauth/access_token`. */
const TOKEN_ENDPOINT = /\/(?:access_)?token\/?(?:\?|$)/u;

function isTokenEndpoint(node: TSESTree.CallExpressionArgument | undefined, sourceCode: SourceCode): boolean {
  if (!node || node.type === "SpreadElement") return false;
  const [last] = textParts(node, sourceCode).slice(-1);
  return typeof last === "string" && TOKEN_ENDPOINT.test(last);
}

/** Whether a call sends an OAuth token request (RFC 6749 §4.1.3) with the platform's `fetch` or a known client. */
function isTokenRequest({ callee, node }: Extract<Origin, { kind: "call" }>, sourceCode: SourceCode): boolean {
  if (TOKEN_REQUESTS.some(({ modules, path }) => isImportOf(callee, modules, path))) return true;
  const isFetch = callee.kind === "global" && callee.name === "fetch";
  const isClient =
    HTTP_CLIENTS.some(({ modules, paths }) => paths.some((path) => isImportOf(callee, modules, path)));
  return (isFetch || isClient) && isTokenEndpoint(node.arguments[0], sourceCode);
}

/**
 * @returns Whether a value is the body of a token response, or the response that a client of OAuth gives:
 * it holds the tokens, whatever it is called.
 */
export function isTokenResponse(origin: Origin, sourceCode: SourceCode): boolean {
  if (origin.kind === "call") {
    const { callee } = origin;
    if (TOKEN_REQUESTS.some(({ modules, path }) => isImportOf(callee, modules, path))) return true;
    return callee.kind === "member" && callee.name === "json" && isRequest(callee.object, sourceCode);
  }
  return origin.kind === "member" && origin.name === "data" && isRequest(origin.object, sourceCode);
}

function isRequest(origin: Origin, sourceCode: SourceCode): boolean {
  return origin.kind === "call" && isTokenRequest(origin, sourceCode);
}
