import { keyName, literalString, memberName } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { modulesOf } from "../cookies/file-evidence.ts";
import { usesOfExport } from "../configurations/export-uses.ts";

/** The header's name and the media type of a proof (RFC 9449 §4.1, §4.2). */
const WORDS: ReadonlySet<string> = new Set(["dpop", "dpop+jwt"]);

/**
 * Whether a file has to do with DPoP: it names the header `DPoP` or the type `dpop+jwt`, sends a token
 * under the scheme `DPoP`, speaks of `htm` and `htu`, or uses a library's functions for it.
 */
export const showsDpop = memoize((sourceCode): boolean => {
  const { text } = sourceCode;
  if (!/dpop/iu.test(text) && !(text.includes("htm") && text.includes("htu"))) return false;
  return (
    modulesOf(sourceCode).has("dpop") ||
    usesOfExport(["oauth4webapi"], ["DPoP"], sourceCode).length > 0 ||
    usesOfExport(["openid-client"], ["getDPoPHandle"], sourceCode).length > 0 ||
    namesHeader(sourceCode) ||
    (namesClaim("htm", sourceCode) && namesClaim("htu", sourceCode))
  );
});

function namesHeader(sourceCode: SourceCode): boolean {
  const isWord = (name: string | null): boolean => name !== null && WORDS.has(name.toLowerCase());
  return (
    nodesOf(sourceCode, "Literal").some((node) => isWord(literalString(node))) ||
    nodesOf(sourceCode, "Property").some((node) => isWord(keyName(node))) ||
    nodesOf(sourceCode, "MemberExpression").some((node) => memberName(node) === "dpop") ||
    nodesOf(sourceCode, "TemplateElement").some(({ value }) => /^DPoP\s/iu.test(value.raw))
  );
}

function namesClaim(claim: string, sourceCode: SourceCode): boolean {
  return (
    nodesOf(sourceCode, "Property").some((node) => keyName(node) === claim) ||
    nodesOf(sourceCode, "MemberExpression").some((node) => memberName(node) === claim)
  );
}
