import type { TSESTree } from "@typescript-eslint/utils";
import { keyName, unwrap } from "../../kit/js/ast.ts";
import { moduleLoads } from "../../kit/js/module-loads.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  GRANT_LIST_SERVERS,
  PASSWORD_EXPORTS,
  PASSWORD_METHODS,
  PASSWORD_OPTIONS,
} from "../../libraries/oauth/password-grants.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { textsOf } from "../configurations/value-test.ts";
import { isOpenIdClient } from "../tokens/openid-client-instances.ts";
import { byPlace, calledName } from "./by-place.ts";
import { tokenRequests } from "./token-requests.ts";

type Node = TSESTree.Node;

/** A place where a user's password is exchanged for a token, or clients are allowed to do so. */
export interface PasswordGrant {
  readonly by: "request" | "method" | "offer";
  readonly at: Node;
  readonly library: string;
}

/** Every use of the password grant in a file, in the order of the text. */
export const passwordGrants = memoize((sourceCode): readonly PasswordGrant[] => {
  return byPlace([
    ...optionUses(PASSWORD_OPTIONS, sourceCode).map(({ row, at }) => ({ by: row.by, at, library: row.library })),
    ...PASSWORD_EXPORTS.flatMap(({ library, modules, path }) =>
      usesOfExport(modules, path, sourceCode).map((at) => ({ by: "method", at, library }) as const),
    ),
    ...ofMethods(sourceCode),
    ...ofOpenIdClient5(sourceCode),
    ...ofRequests(sourceCode),
    ...ofGrantLists(sourceCode),
  ]);
});

function ofMethods(sourceCode: SourceCode): readonly PasswordGrant[] {
  return PASSWORD_METHODS.flatMap(({ library, callee }) =>
    configurationsOf({ callee }, sourceCode).map(({ at }) => ({ by: "method", at: calledName(at), library }) as const),
  );
}

/** openid-client 5: `client.grant({ grant_type: "password", … })` */
function ofOpenIdClient5(sourceCode: SourceCode): readonly PasswordGrant[] {
  if (!sourceCode.text.includes("openid-client")) return [];
  return nodesOf(sourceCode, "Property").flatMap((property) => {
    const call = property.parent.parent;
    if (keyName(property) !== "grant_type" || call.type !== "CallExpression") return [];
    const callee = unwrap(call.callee);
    const isGrant =
      callee.type === "MemberExpression" &&
      callee.property.type === "Identifier" &&
      callee.property.name === "grant" &&
      isOpenIdClient(callee.object, sourceCode);
    return isGrant && textsOf(property.value, sourceCode).includes("password")
      ? [{ by: "request", at: property, library: "openid-client" } as const]
      : [];
  });
}

/** An object needs a password beside the grant's name: `grant_type: "password"` alone may be a label. */
function ofRequests(sourceCode: SourceCode): readonly PasswordGrant[] {
  return tokenRequests(sourceCode).flatMap(({ node, grantType, fields }) => {
    const type = fields.get("grant_type");
    const isPassword = type.state === "known" ? type.value === "password" : textIsPassword(grantType, sourceCode);
    const isRequest = node.type !== "ObjectExpression" || ["username", "password"].some((name) => fields.names.includes(name));
    return isPassword && isRequest ? [{ by: "request", at: grantType, library: "" } as const] : [];
  });
}

/** The grant's name is sure where it is written, whatever else may be spread beside it before. */
function textIsPassword(grantType: Node, sourceCode: SourceCode): boolean {
  return grantType.type === "Property" && textsOf(grantType.value, sourceCode).includes("password");
}

/** Clients that the model of oauth2-server gives: `{ id, grants: ["password"] }`. */
function ofGrantLists(sourceCode: SourceCode): readonly PasswordGrant[] {
  if (!sourceCode.text.includes("oauth")) return [];
  if (!moduleLoads(sourceCode).some(({ module }) => GRANT_LIST_SERVERS.includes(module))) return [];
  return nodesOf(sourceCode, "Property").flatMap((property) => {
    const { parent, value } = property;
    if (keyName(property) !== "grants" || parent.type !== "ObjectExpression") return [];
    const isClient = parent.properties.some(
      (other) => other.type === "Property" && ["id", "clientId", "redirectUris"].includes(keyName(other) ?? ""),
    );
    return isClient && textsOf(value, sourceCode).includes("password")
      ? [{ by: "offer", at: property, library: "oauth2-server" } as const]
      : [];
  });
}
