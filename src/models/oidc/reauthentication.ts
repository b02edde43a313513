import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { SKIP_AUTH_TIME, UNCHECKED_MAX_AGES } from "../../libraries/oidc/reauthentication.ts";
import type { Source } from "../../libraries/cookies/source.ts";
import { AUTH_JS_CONFIGURATIONS, AUTH_JS_PROVIDERS } from "../../libraries/oauth/auth-js.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { propertyAt } from "../configurations/set-option.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { authorizationRequests, type SentParameter } from "../tokens/authorization-requests.ts";
import { readsClaim } from "../tokens/claim-comparisons.ts";
import { tokenVerifications, type TokenVerification } from "../tokens/token-verifications.ts";
import { answersTo } from "./answers.ts";
import { isHandedOn } from "./hand-checks.ts";

type Node = TSESTree.Node;

/** A parameter by which a client asks that its user signs in anew. */
export interface ReauthenticationRequest extends SentParameter {
  readonly parameter: "max_age" | "prompt";
}

/** A request for a new sign-in, and the verification of the answer, which does not look when that was. */
export interface UncheckedReauthentication {
  readonly request: ReauthenticationRequest;
  readonly verification: TokenVerification;
}

/**
 * Every verification of an ID token in a file that asks for a new sign-in (OpenID Connect Core §3.1.2.1)
 * and looks nowhere at `auth_time`.
 */
export const uncheckedReauthentications = memoize((sourceCode): readonly UncheckedReauthentication[] => {
  const request = requested(sourceCode);
  if (!request || looksAtAuthTime(sourceCode)) return [];
  const verifications = answersTo(
    request.request,
    tokenVerifications(sourceCode).filter(({ isIdToken }) => isIdToken),
  );
  if (verifications.some((verification) => mayCheck(verification, sourceCode))) return [];
  return verifications.map((verification) => ({ request, verification }));
});

function requested(sourceCode: SourceCode): ReauthenticationRequest | null {
  if (!/max_age|prompt/u.test(sourceCode.text)) return null;
  for (const request of authorizationRequests(sourceCode)) {
    const { parameters } = request;
    const maxAge = parameters.nodeOf("max_age");
    const value = parameters.get("max_age");
    if (maxAge && !(value.state === "known" && (value.value ?? "") === "")) return { parameter: "max_age", node: maxAge, request };
    const prompt = parameters.nodeOf("prompt");
    if (prompt && isLogin(parameters.get("prompt"), prompt, sourceCode)) return { parameter: "prompt", node: prompt, request };
  }
  return null;
}

/** `prompt=login`, alone or among others; also where it is set under a condition. */
function isLogin(value: { readonly state: string; readonly value?: unknown }, node: Node, sourceCode: SourceCode): boolean {
  const given = value.state === "known" ? value.value : textIn(node, sourceCode);
  return typeof given === "string" && given.split(" ").includes("login");
}

/** The text that a call such as `params.set("prompt", "login")` or a property gives. */
function textIn(node: Node, sourceCode: SourceCode): unknown {
  const value = node.type === "CallExpression" ? node.arguments[1] : node.type === "Property" ? node.value : null;
  const fixed = value && staticValue(value as TSESTree.Expression, sourceCode);
  return fixed?.state === "known" ? fixed.value : null;
}

/** Whether a file speaks of the time of the sign-in: as a claim, or in the metadata of a client, which its library obeys. */
function looksAtAuthTime(sourceCode: SourceCode): boolean {
  return (
    readsClaim(sourceCode, "auth_time") ||
    ["authTime", "default_max_age", "require_auth_time"].some((name) => sourceCode.text.includes(name))
  );
}

/** Whether a verification compares `auth_time`, for sure or perhaps. The libraries for JSON Web Tokens know no such claim. */
function mayCheck(verification: TokenVerification, sourceCode: SourceCode): boolean {
  if (isHandedOn(verification, sourceCode)) return true;
  if (verification.verifier.isIdToken !== true) return false;
  const given = verification.given("maxAge");
  return given.state === "unknown" || (given.state === "known" && given.value !== undefined);
}

/** Every place of a file that says, in so many words, that the time of the sign-in is not to be compared. */
export const skippedAuthTimeChecks = memoize((sourceCode): readonly Node[] =>
  usesOfExport(SKIP_AUTH_TIME.modules, SKIP_AUTH_TIME.path, sourceCode),
);

/** An option that has a client send `max_age`, whose answer that client does not compare. */
export interface UncheckedMaxAge {
  readonly at: Node;
  readonly library: string;
}

/** Every such option of a file that takes the answer as well, and looks nowhere at `auth_time`. */
export const uncheckedMaxAges = memoize((sourceCode): readonly UncheckedMaxAge[] => {
  if (!/max_?age/iu.test(sourceCode.text) || looksAtAuthTime(sourceCode)) return [];
  const ofClients = UNCHECKED_MAX_AGES.flatMap((row) => {
    const configurations = configurationsOf(row, sourceCode);
    if (configurations.length === 0 || !takesAnswer(row.returns, sourceCode)) return [];
    return configurations.flatMap((configuration) => givenMaxAge(configuration, row.path, row.library));
  });
  const found = [...ofClients, ...ofAuthJs(sourceCode)];
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
});

function takesAnswer(returns: Source, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "CallExpression").some((call) => isCalleeOf(call, returns, sourceCode));
}

function givenMaxAge(configuration: Configuration, path: readonly string[], library: string): readonly UncheckedMaxAge[] {
  const value = configuration.valueAt(path);
  if (value.state !== "present" || isNothing(value.node)) return [];
  return [{ at: propertyAt(configuration, path)?.property ?? value.node, library }];
}

function isNothing(node: Node): boolean {
  return node.type === "Identifier" && node.name === "undefined";
}

/** The providers of Auth.js in the file that configures it, unless its callbacks may look at the claims elsewhere. */
function ofAuthJs(sourceCode: SourceCode): readonly UncheckedMaxAge[] {
  const whole = AUTH_JS_CONFIGURATIONS.flatMap((place) => configurationsOf(place, sourceCode)).filter(
    (configuration) => configuration.valueAt(["providers"]).state === "present",
  );
  if (whole.length === 0 || !whole.every((configuration) => areCallbacksHere(configuration))) return [];
  const own = AUTH_JS_CONFIGURATIONS.flatMap((place) => configurationsOf({ ...place, items: ["providers"] }, sourceCode));
  return [...configurationsOf({ callee: AUTH_JS_PROVIDERS }, sourceCode), ...own].flatMap((provider) =>
    provider.valueAt(["client", "default_max_age"]).state === "absent"
      ? givenMaxAge(provider, ["authorization", "params", "max_age"], "Auth.js")
      : [],
  );
}

/** Whether everything that Auth.js calls with the claims is written in the file. */
function areCallbacksHere(configuration: Configuration): boolean {
  const callbacks = configuration.valueAt(["callbacks"]);
  if (callbacks.state === "absent") return true;
  if (callbacks.state === "unknown" || !callbacks.view?.isClosed) return false;
  return callbacks.view.properties.every(({ property }) => property.method || isFunction(property.value));
}
