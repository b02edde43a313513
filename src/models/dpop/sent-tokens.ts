import { nodesOf } from "../../kit/js/nodes.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import { memoize } from "../../kit/memoize.ts";

const SCHEME = /^DPoP\s+$/iu;

/** Whether a file sends an access token under the scheme `DPoP` (RFC 9449 §7.1): `` `DPoP ${token}` ``, `"DPoP " + token`. */
export const sendsBoundToken = memoize((sourceCode): boolean =>
  [...nodesOf(sourceCode, "TemplateLiteral"), ...nodesOf(sourceCode, "BinaryExpression")].some((node) => {
    if (!/dpop/iu.test(sourceCode.text.slice(...node.range))) return false;
    const [scheme, token] = textParts(node, sourceCode);
    return typeof scheme === "string" && SCHEME.test(scheme) && token !== undefined && typeof token !== "string";
  }),
);
