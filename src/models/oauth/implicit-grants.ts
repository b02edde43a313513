import type { TSESTree } from "@typescript-eslint/utils";
import { memberName } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { IMPLICIT_GRANTS, IMPLICIT_OPTIONS, type ImplicitOption } from "../../libraries/oauth/implicit-options.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { authorizationRequests } from "../tokens/authorization-requests.ts";
import { byPlace, calledName } from "./by-place.ts";
import { offeredResponseTypes } from "./server-metadata.ts";

type Node = TSESTree.Node;

/** A place where access tokens come from the authorization endpoint, or are offered to. */
export interface ImplicitGrant {
  readonly by: ImplicitOption["by"] | "grant";
  readonly at: Node;
  readonly library: string;
}

/** Every place of a file that asks for, or offers, an access token from the authorization endpoint, in the order of the text. */
export const implicitGrants = memoize((sourceCode): readonly ImplicitGrant[] => {
  return byPlace([
    ...ofOptions(sourceCode),
    ...ofRequests(sourceCode),
    ...ofGrants(sourceCode),
    ...offeredResponseTypes(sourceCode).map((at) => ({ by: "offer", at, library: "" }) as const),
  ]);
});

function ofOptions(sourceCode: SourceCode): readonly ImplicitGrant[] {
  return optionUses(IMPLICIT_OPTIONS, sourceCode)
    .filter(({ row, value }) => row.by !== "default" || value !== null || !isSetLater(row, sourceCode))
    .map(({ row, at }) => ({ by: row.by, at, library: row.library }));
}

/** Services that are configuration objects themselves take the option as a member as well: `oauth.responseType = "code"`. */
function isSetLater({ path }: ImplicitOption, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "AssignmentExpression").some(
    ({ left }) => left.type === "MemberExpression" && memberName(left) === path.at(-1),
  );
}

function ofRequests(sourceCode: SourceCode): readonly ImplicitGrant[] {
  return authorizationRequests(sourceCode).flatMap(({ parameters, builder }) => {
    const at = parameters.nodeOf("response_type");
    const type = parameters.get("response_type");
    const isImplicit = type.state === "known" && String(type.value).split(/\s/u).includes("token");
    return at && isImplicit ? [{ by: "response-type", at, library: builder?.library ?? "" } as const] : [];
  });
}

function ofGrants(sourceCode: SourceCode): readonly ImplicitGrant[] {
  const { exports, methods } = IMPLICIT_GRANTS;
  return [
    ...exports.flatMap(({ modules, path }) =>
      usesOfExport(modules, path, sourceCode).map((at) => ({ by: "grant", at, library: modules[0] }) as const),
    ),
    ...methods.flatMap((place) =>
      configurationsOf(place, sourceCode).map(
        ({ at }) => ({ by: "grant", at: calledName(at), library: "client-oauth2" }) as const,
      ),
    ),
  ];
}
