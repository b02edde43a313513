import type { TSESTree } from "@typescript-eslint/utils";
import { contains, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { fileOf } from "../../kit/file-of.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { staticString } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { textsOf } from "../configurations/value-test.ts";

type Node = TSESTree.Node;

/** Where a server publishes its metadata (RFC 8414 §3, OpenID Connect Discovery §4). */
const WELL_KNOWN = /^\/(?:[^?#]*\/)?\.well-known\/(?:openid-configuration|oauth-authorization-server)(?:\/|$)/u;

/** File-based routing: `app/.well-known/openid-configuration/route.ts`. */
const WELL_KNOWN_FILE = /[/\\]\.well-known[/\\](?:openid-configuration|oauth-authorization-server)/u;

/**
 * The response types with an access token that a file publishes as an authorization server's: in an object
 * with an `issuer` that the route of its metadata answers. What a client knows of another server, and
 * what a test pretends, is neither.
 */
export const offeredResponseTypes = memoize((sourceCode): readonly Node[] => {
  if (!sourceCode.text.includes("response_types_supported")) return [];
  return nodesOf(sourceCode, "ObjectExpression").flatMap((object) => {
    const view = objectView(object, sourceCode);
    const types = view?.property("response_types_supported");
    if (!types?.value || types.object !== object || view?.has("issuer") !== "present") return [];
    const offered = textsOf(types.value, sourceCode).some((type) => type.split(" ").includes("token"));
    return offered && isPublished(object, sourceCode) ? [types.property] : [];
  });
});

function isPublished(object: Node, sourceCode: SourceCode): boolean {
  if (WELL_KNOWN_FILE.test(fileOf(sourceCode) ?? "")) return true;
  return nodesOf(sourceCode, "CallExpression").some(({ arguments: [path, ...handlers] }) => {
    const text = path && path.type !== "SpreadElement" ? staticString(path, sourceCode) : null;
    return text !== null && WELL_KNOWN.test(text) && handlers.some((handler) => reaches(handler, object, sourceCode));
  });
}

/** Whether an object stands in a handler, or under a name that the handler mentions. */
function reaches(handler: Node, object: Node, sourceCode: SourceCode): boolean {
  if (contains(handler, object)) return true;
  return nodesOf(sourceCode, "Identifier").some((name) => {
    if (!contains(handler, name)) return false;
    const binding = bindingOfName(name, sourceCode);
    return binding?.kind === "value" && binding.path.length === 0 && unwrap(binding.value) === object;
  });
}
