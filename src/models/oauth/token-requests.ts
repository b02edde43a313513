import type { TSESTree } from "@typescript-eslint/utils";
import { keyName } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { formFields, type SearchParams } from "../../kit/js/search-params.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { queryTexts } from "../tokens/query-texts.ts";

type Node = TSESTree.Node;

/** A request to a token endpoint, put together by hand (RFC 6749 §3.2). */
export interface TokenRequest {
  /** The object, the `URLSearchParams`, the form or the text that is sent. */
  readonly node: Node;
  /** The place that says which grant is made. */
  readonly grantType: Node;
  readonly fields: SearchParams;
}

/** Fields that requests of every grant have beside the grant's name (RFC 6749 §4.1.3, §4.3.2, §4.4.2, §6). */
const OTHER_FIELDS = ["client_id", "client_secret", "code", "password", "refresh_token", "scope", "username"];

/** Every token request of a file: forms and texts with a `grant_type`, and objects that have another field beside it. */
export const tokenRequests = memoize((sourceCode): readonly TokenRequest[] => {
  if (!sourceCode.text.includes("grant_type")) return [];
  return [...queryTexts(["grant_type"], sourceCode), ...objects(sourceCode)].flatMap((node) => requestOf(node, sourceCode));
});

function requestOf(node: Node, sourceCode: SourceCode): readonly TokenRequest[] {
  const fields = formFields(node, sourceCode);
  const grantType = fields?.nodeOf("grant_type");
  if (!fields || !grantType) return [];
  const isObject = node.type === "ObjectExpression";
  return !isObject || OTHER_FIELDS.some((name) => fields.has(name) !== "absent" && fields.names.includes(name))
    ? [{ node, grantType, fields }]
    : [];
}

/** Objects that a form is not made of: those are found with their form. */
function objects(sourceCode: SourceCode): readonly Node[] {
  return nodesOf(sourceCode, "ObjectExpression").filter(
    (node) =>
      node.parent.type !== "NewExpression" &&
      node.properties.some((property) => property.type === "Property" && keyName(property) === "grant_type"),
  );
}
