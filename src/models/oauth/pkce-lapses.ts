import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { insertProperties, quoted } from "../../kit/js/object-edits.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { imported } from "../../libraries/cookies/source.ts";
import type { OptionSetting } from "../../libraries/oauth/option-setting.ts";
import { ARCTIC_WITHOUT_PKCE, NO_PKCE, PKCE_OPTIONS, type PkceEffect, type PkceOption } from "../../libraries/oauth/pkce-options.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { optionUses, type OptionUse } from "../configurations/option-uses.ts";
import { hasValue } from "../configurations/value-test.ts";
import { authorizationRequests, type AuthorizationRequest } from "../tokens/authorization-requests.ts";
import { providerChecks, type ProviderChecks } from "./auth-js-providers.ts";
import { byPlace, calledName } from "./by-place.ts";
import { certainUses } from "./constant-uses.ts";
import { anotherMember, applySettings, settingName } from "./option-edits.ts";
import { placeOfRequest } from "./request-place.ts";

type Node = TSESTree.Node;

/** What a place of a file does to PKCE: an option's effect, or a code request that is seen whole. */
export type LapseKind = PkceEffect | "no-verifier" | "request" | "plain-request" | "other-method" | "checks";

/** A place where an authorization code goes without PKCE, or with less of it. */
export interface PkceLapse {
  readonly kind: LapseKind;
  readonly at: Node;
  readonly library: string;
  /** The option or the method in question, as it is called. */
  readonly name: string;
  /** What to write instead, as people write it; empty where there is no one thing. */
  readonly wanted: string;
  /** Whether the file says so itself; what follows from silence is no plain mistake. */
  readonly isSaid: boolean;
  readonly edits: readonly Edit[];
  /** Whether a program cannot notice the edits: the library computes the challenge. */
  readonly isSafe: boolean;
}

/** Every place of a file where PKCE is left out, switched off or weakened, in the order of the text. */
export const pkceLapses = memoize((sourceCode): readonly PkceLapse[] =>
  byPlace([
    ...optionUses(PKCE_OPTIONS, sourceCode).map((use) => ofOption(use, sourceCode)),
    ...certainUses(NO_PKCE, sourceCode).map(ofConstant),
    ...configurationsOf({ callee: ARCTIC_WITHOUT_PKCE }, sourceCode).map(ofArcticMethod),
    ...providerChecks(sourceCode).flatMap((checks) => ofChecks(checks, sourceCode)),
    ...authorizationRequests(sourceCode).flatMap((request) => ofRequest(request, sourceCode)),
  ]),
);

function ofOption({ row, configuration, at, value }: OptionUse<PkceOption>, sourceCode: SourceCode): PkceLapse {
  const main = row.instead.at(-1);
  const member = row.effect === "plain" && value ? anotherMember(value, "S256") : [];
  return {
    kind: row.effect,
    at,
    library: row.library,
    name: row.path.at(-1) ?? "",
    wanted: member.length > 0 ? "CodeChallengeMethod.S256" : main ? settingName(main, sourceCode) : "",
    isSaid: value !== null,
    edits: member.length > 0 ? member : applySettings(configuration, row.instead, sourceCode),
    isSafe: row.isComputed ?? false,
  };
}

function ofConstant(at: Node): PkceLapse {
  return {
    kind: "no-verifier",
    at,
    library: "oauth4webapi",
    name: "nopkce",
    wanted: "CODE_VERIFIER",
    isSaid: true,
    edits: at.parent?.type === "CallExpression" ? [replaceRange(at.range, "CODE_VERIFIER")] : [],
    isSafe: false,
  };
}

function ofArcticMethod({ at }: { readonly at: Node }): PkceLapse {
  return {
    kind: "other-method",
    at: calledName(at),
    library: "arctic",
    name: "createAuthorizationURL",
    wanted: "createAuthorizationURLWithPKCE",
    isSaid: false,
    edits: [],
    isSafe: false,
  };
}

/** A nonce ties an OpenID Connect sign-in to its browser as PKCE does (RFC 9700 §2.1.1); what is left is no plain mistake. */
function ofChecks({ configuration, at, names, isDefault }: ProviderChecks, sourceCode: SourceCode): readonly PkceLapse[] {
  if (names.includes("pkce")) return [];
  const others = names.filter((name) => name !== "none");
  const setting: OptionSetting = { path: ["checks"], value: ["pkce", ...(others.length > 0 ? others : ["state"])] };
  return [
    {
      kind: isDefault ? "unset" : "checks",
      at,
      library: isDefault ? "NextAuth.js 4" : "Auth.js",
      name: "checks",
      wanted: settingName(setting, sourceCode),
      isSaid: !isDefault && !names.includes("nonce"),
      edits: applySettings(configuration, [setting], sourceCode),
      isSafe: false,
    },
  ];
}

const PLAIN_EXPORT = imported(["google-auth-library", "googleapis"], "CodeChallengeMethod.Plain");

function ofRequest(request: AuthorizationRequest, sourceCode: SourceCode): readonly PkceLapse[] {
  const { builder, parameters } = request;
  const library = builder?.library ?? "";
  const own = (name: "code_challenge" | "code_challenge_method"): string => builder?.names?.[name] ?? name;
  const method = parameters.nodeOf("code_challenge_method");
  const value = method?.type === "Property" ? method.value : null;
  const known = parameters.get("code_challenge_method");
  const isPlain =
    (known.state === "known" && known.value === "plain") ||
    (value !== null && hasValue(value, { kind: "export", source: PLAIN_EXPORT }, sourceCode));
  const lapse = { library, edits: [], isSafe: false } as const;
  if (isPlain && method) {
    const name = own("code_challenge_method");
    return [{ ...lapse, kind: "plain-request", at: method, name, wanted: `${name}: ${quoted("S256", sourceCode)}`, isSaid: true }];
  }
  if (!asksForCode(request, sourceCode) || !request.lacks("code_challenge")) return [];
  const name = own("code_challenge");
  return [
    {
      ...lapse,
      kind: "request",
      at: placeOfRequest(request),
      name,
      wanted: name,
      isSaid: false,
      edits: addChallenge(request, name, sourceCode),
    },
  ];
}

/** Whether a request is certainly one for an authorization code, with all its parameters in the open. */
function asksForCode(request: AuthorizationRequest, sourceCode: SourceCode): boolean {
  const { builder, parameters } = request;
  if (["request", "request_uri"].some((name) => parameters.has(name) !== "absent")) return false;
  const type = parameters.get("response_type");
  if (type.state === "known") return type.value === "code";
  if (type.state !== "absent" || !builder?.adds.includes("response_type")) return false;
  return !saysOtherType(sourceCode);
}

/** Clients of openid-client may be made for another response type than `code`. */
const saysOtherType = memoize(
  (sourceCode): boolean =>
    usesOfExport(["openid-client"], ["useIdTokenResponseType"], sourceCode).length > 0 ||
    nodesOf(sourceCode, "NewExpression").some(({ callee, arguments: [metadata] }) => {
      const made = unwrap(callee);
      const isClient = made.type === "MemberExpression" && memberName(made) === "Client";
      return isClient && metadata !== undefined && objectView(metadata, sourceCode)?.has("response_types") !== "absent";
    }),
);

function addChallenge({ builder, given }: AuthorizationRequest, name: string, sourceCode: SourceCode): readonly Edit[] {
  const literal = unwrap(given);
  if (!builder || literal.type !== "ObjectExpression") return [];
  const method = builder.names ? builder.names.code_challenge_method : "code_challenge_method";
  return insertProperties(
    literal,
    [
      [name, name === "codeVerifier" ? "CODE_VERIFIER" : "CODE_CHALLENGE"],
      ...(method ? [[method, quoted("S256", sourceCode)] as const] : []),
    ],
    sourceCode,
  );
}
