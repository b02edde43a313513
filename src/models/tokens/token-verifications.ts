import type { TSESTree } from "@typescript-eslint/utils";
import { ABSENT, UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import { isFunction, keyName, memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { isImportOf, originOf, sameOrigin, type Origin } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  NO_NONCE_CONSTANT,
  TOKEN_VERIFIERS,
  VERIFIER_PACKAGES,
  type CheckSpelling,
  type TokenCheck,
  type TokenVerifier,
} from "../../libraries/tokens/verifiers.ts";
import { calleeName, comparesClaim, isValidatingName, readsClaim } from "./claim-comparisons.ts";
import { hasIdTokenType, isIdTokenExpression, isInIdTokenFunction } from "./id-token-evidence.ts";
import { isOpenIdClient } from "./openid-client-instances.ts";

type Node = TSESTree.Node;
type Expression = TSESTree.Expression;

/** Whether a verification makes a check: for sure, surely not, or as far as can be seen perhaps. */
export type CheckState = "checked" | "unchecked" | "unknown";

/** The options of a verification: an object, certainly none, or something that cannot be looked into. */
export type VerificationOptions =
  | { readonly state: "object"; readonly view: ObjectView }
  | { readonly state: "absent" }
  | { readonly state: "unknown" };

/** A call that has a token verified. */
export interface TokenVerification {
  readonly verifier: TokenVerifier;
  readonly node: TSESTree.CallExpression;
  /** The name of the function that is called: the place to report at. */
  readonly callee: Node;
  /** The token, `null` where the library takes it from a response. */
  readonly token: Expression | null;
  /** Whether the file shows that the token is an ID token. */
  readonly isIdToken: boolean;
  readonly options: VerificationOptions;
  /** The library's own constant that says no nonce is expected, where the call gives it. */
  readonly noNonce: Expression | null;
  /** @returns Whether a check is made: by the library, by what the call asks for, or by hand in the file. */
  state(check: TokenCheck): CheckState;
  /** @returns What the call gives for a check: the value of its option or argument. */
  given(check: TokenCheck): Attribute<unknown, Expression>;
  /** @returns The expression that the call gives for a check, whatever its value; `null` where none is seen. */
  expressionFor(check: TokenCheck): Expression | null;
}

/** Every verification of a token in a file, in the order of the text. */
export const tokenVerifications = memoize((sourceCode): readonly TokenVerification[] => {
  if (!VERIFIER_PACKAGES.some((name) => sourceCode.text.includes(name))) return [];
  const calls = nodesOf(sourceCode, "CallExpression").flatMap((node) => {
    const verifier = verifierOf(node, sourceCode);
    return verifier ? [{ node, verifier }] : [];
  });
  return calls.map(({ node, verifier }) => verificationOf(node, verifier, sourceCode));
});

function verifierOf(call: TSESTree.CallExpression, sourceCode: SourceCode): TokenVerifier | null {
  const callee = unwrap(call.callee);
  const origin = promisified(originOf(callee, sourceCode), sourceCode);
  const byExport = TOKEN_VERIFIERS.find(
    (verifier) => verifier.callee.kind === "export" && isImportOf(origin, verifier.modules, verifier.callee.path),
  );
  if (byExport || callee.type !== "MemberExpression") return byExport ?? null;
  const method = memberName(callee);
  const byMethod = TOKEN_VERIFIERS.find(
    (verifier) => verifier.callee.kind === "client-method" && verifier.callee.name === method,
  );
  return byMethod && isOpenIdClient(callee.object, sourceCode) ? byMethod : null;
}

/** What `util.promisify(f)` makes a promise of: `f`. */
function promisified(origin: Origin, sourceCode: SourceCode): Origin {
  const [first] = origin.kind === "call" ? origin.node.arguments : [];
  if (origin.kind !== "call" || !first || !isImportOf(origin.callee, "util", ["promisify"])) return origin;
  return originOf(first, sourceCode);
}

function verificationOf(
  node: TSESTree.CallExpression,
  verifier: TokenVerifier,
  sourceCode: SourceCode,
): TokenVerification {
  const callee = unwrap(node.callee);
  const token = verifier.tokenArgument === null ? null : argumentOf(node, verifier.tokenArgument);
  const options = optionsOf(node, verifier, sourceCode);
  const given = (check: TokenCheck) => givenFor(check, node, verifier, options, sourceCode);
  const expressionFor = (check: TokenCheck) => expressionGiven(check, node, verifier, options);
  const nonce = expressionFor("nonce");
  const isHandedOn = isHandedToCheck(node, token, sourceCode);
  return {
    verifier,
    node,
    callee: callee.type === "MemberExpression" ? callee.property : callee,
    token,
    isIdToken: isIdToken(node, verifier, token, sourceCode) || nonce !== null,
    options,
    noNonce: nonce && isNoNonce(originOf(nonce, sourceCode)) ? nonce : null,
    given,
    expressionFor,
    state(check) {
      const state = stateOf(check, verifier, given(check));
      if (state !== "unchecked") return state;
      if (isCheckedByHand(check, sourceCode)) return "checked";
      return isHandedOn ? "unknown" : "unchecked";
    },
  };
}

function isNoNonce(origin: Origin): boolean {
  return isImportOf(origin, NO_NONCE_CONSTANT.modules, NO_NONCE_CONSTANT.path);
}

function argumentOf(call: TSESTree.CallExpression, index: number): Expression | null {
  const before = call.arguments.slice(0, index + 1);
  const argument = before[index];
  return argument && argument.type !== "SpreadElement" && !before.some(isSpread) ? argument : null;
}

function isSpread(node: Node): boolean {
  return node.type === "SpreadElement";
}

function optionsOf(
  call: TSESTree.CallExpression,
  { optionsArgument, takesCallback }: TokenVerifier,
  sourceCode: SourceCode,
): VerificationOptions {
  if (call.arguments.slice(0, optionsArgument + 1).some(isSpread)) return { state: "unknown" };
  const node = argumentOf(call, optionsArgument);
  if (!node) return { state: "absent" };
  const value = staticValue(node, sourceCode);
  if (value.state === "known" && (value.value ?? null) === null) return { state: "absent" };
  if (takesCallback && (isFunction(unwrap(node)) || originOf(node, sourceCode).kind === "function")) {
    return { state: "absent" };
  }
  const view = objectView(node, sourceCode);
  return view ? { state: "object", view } : { state: "unknown" };
}

/** The name of the option that decides on a check, `null` where none does. */
function optionKey(spelling: CheckSpelling): string | null {
  if (spelling.by === "option") return spelling.key;
  return spelling.by === "default" ? spelling.disabledBy : null;
}

function expressionGiven(
  check: TokenCheck,
  call: TSESTree.CallExpression,
  verifier: TokenVerifier,
  options: VerificationOptions,
): Expression | null {
  const spelling = verifier.checks[check];
  if (spelling.by === "argument") return argumentOf(call, spelling.index);
  const key = optionKey(spelling);
  return key !== null && options.state === "object" ? (options.view.property(key)?.value ?? null) : null;
}

function givenFor(
  check: TokenCheck,
  call: TSESTree.CallExpression,
  verifier: TokenVerifier,
  options: VerificationOptions,
  sourceCode: SourceCode,
): Attribute<unknown, Expression> {
  const spelling = verifier.checks[check];
  if (spelling.by === "argument") {
    if (call.arguments.slice(0, spelling.index + 1).some(isSpread)) return UNKNOWN;
    const node = argumentOf(call, spelling.index);
    return node ? staticValue(node, sourceCode) : ABSENT;
  }
  const key = optionKey(spelling);
  if (key === null || options.state === "absent") return ABSENT;
  return options.state === "object" ? options.view.get(key) : UNKNOWN;
}

function stateOf(check: TokenCheck, verifier: TokenVerifier, given: Attribute<unknown, Expression>): CheckState {
  const { by } = verifier.checks[check];
  if (by === "library") return "checked";
  if (given.state === "unknown") return "unknown";
  const isOff = given.state === "absent" || isOffValue(given.value, verifier);
  if (by === "default") return isOff || !given.value ? "checked" : "unchecked";
  return isOff ? "unchecked" : "checked";
}

function isOffValue(value: unknown, { offWhen }: TokenVerifier): boolean {
  return offWhen === "falsy" ? !value : value === undefined;
}

/** The claims that a file may compare with its own code after the verification. */
function isCheckedByHand(check: TokenCheck, sourceCode: SourceCode): boolean {
  if (check === "audience") return readsClaim(sourceCode, "aud") || readsClaim(sourceCode, "azp");
  if (check === "issuer") return readsClaim(sourceCode, "iss");
  if (check === "nonce") return comparesClaim(sourceCode, "nonce");
  if (check === "maxAge") return readsClaim(sourceCode, "auth_time") || readsClaim(sourceCode, "iat");
  return false;
}

/** Whether an expression is, or comes out of, what a verification gives. */
function comesFrom(origin: Origin, call: Node): boolean {
  if (origin.kind === "member") return comesFrom(origin.object, call);
  if (origin.kind === "call") return origin.node === call;
  // `verify(token, key, (error, payload) => …)`
  return origin.kind === "parameter" && origin.function.parent === call && origin.index === 1;
}

/** Whether the token or its claims are given to another function that validates things. */
function isHandedToCheck(
  verification: TSESTree.CallExpression,
  token: Expression | null,
  sourceCode: SourceCode,
): boolean {
  const tokenOrigin = token ? originOf(token, sourceCode) : null;
  return nodesOf(sourceCode, "CallExpression").some(
    (call) =>
      call !== verification &&
      isValidatingName(calleeName(call)) &&
      verifierOf(call, sourceCode) === null &&
      call.arguments.some((argument) => {
        const origin = originOf(argument, sourceCode);
        return comesFrom(origin, verification) || (tokenOrigin !== null && sameOrigin(origin, tokenOrigin));
      }),
  );
}

function isIdToken(
  call: TSESTree.CallExpression,
  verifier: TokenVerifier,
  token: Expression | null,
  sourceCode: SourceCode,
): boolean {
  if (verifier.isIdToken) return true;
  if (token && (isIdTokenExpression(token, sourceCode) || isInIdTokenFunction(call, token, sourceCode))) return true;
  return hasIdTokenType(call) || readsNonceOf(call, sourceCode);
}

/** Whether the file reads the claim `nonce` of what this call gives. */
function readsNonceOf(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  if (!sourceCode.text.includes("nonce")) return false;
  return (
    nodesOf(sourceCode, "MemberExpression").some(
      (node) => memberName(node) === "nonce" && comesFrom(originOf(node, sourceCode), call),
    ) ||
    nodesOf(sourceCode, "Property").some(
      (node) =>
        node.parent.type === "ObjectPattern" &&
        keyName(node) === "nonce" &&
        comesFrom(originOf(node.value, sourceCode), call),
    )
  );
}
