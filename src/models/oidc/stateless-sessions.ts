import type { TSESTree } from "@typescript-eslint/utils";
import { contains, isFunction, keyName, literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { callsIn } from "../../kit/js/calls.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { AUTH_JS_CONFIGURATIONS, AUTH_JS_PROVIDERS } from "../../libraries/oauth/auth-js.ts";
import { AUTH_JS_SESSION, STATELESS_SESSIONS } from "../../libraries/oidc/stateless-sessions.ts";
import { attributeOf } from "../configurations/call-options.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { propertyAt } from "../configurations/set-option.ts";
import { cookieWrites } from "../cookies/cookie-writes.ts";
import type { CookieWrite } from "../cookies/cookie-write.ts";
import { isSession } from "../cookies/credential.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { namesIdToken } from "../tokens/id-token-evidence.ts";

type Node = TSESTree.Node;

/** A session of which the server keeps no record, made of an ID token. */
export interface StatelessSession {
  readonly at: Node;
  /** An ID token in a cookie, a library's cookie, or a token of Auth.js. */
  readonly kind: "cookie" | "library" | "token";
  readonly library: string;
  /** The option that gives the session a record. */
  readonly option: string;
}

/** Every such session that a file sets up, in the order of the text. */
export const statelessSessions = memoize((sourceCode): readonly StatelessSession[] =>
  [...ofCookies(sourceCode), ...ofLibraries(sourceCode), ...ofAuthJs(sourceCode)].sort(
    (a, b) => a.at.range[0] - b.at.range[0],
  ),
);

/** ID tokens that are the value of a cookie, in a file that keeps no session beside it. */
function ofCookies(sourceCode: SourceCode): readonly StatelessSession[] {
  if (!/id_?-?token|identity_?token/iu.test(sourceCode.text)) return [];
  const writes = cookieWrites(sourceCode);
  const holdsIdToken = (write: CookieWrite): boolean => write.effect === "set" && !write.isDeletion && idTokenIn(write) !== null;
  const hasOther = writes.some((write) => isSession(write) && !write.isDeletion && !holdsIdToken(write));
  if (hasOther || /\bsession\.|getSession|useSession/u.test(sourceCode.text)) return [];
  return writes.filter(holdsIdToken).flatMap((write) => {
    const at = idTokenIn(write);
    return at ? [{ at, kind: "cookie" as const, library: write.library.name, option: "" }] : [];
  });
}

/** Cookies that are kept to sign the user out with. */
const HINT_WORDS: ReadonlySet<string> = new Set(["hint", "logout", "signout"]);

function idTokenIn({ node, name }: CookieWrite): Node | null {
  if (node.type !== "CallExpression" || nameWords(name.text ?? "").some((word) => HINT_WORDS.has(word))) return null;
  return node.arguments.find(isIdToken) ?? null;
}

const CONVERSIONS: ReadonlySet<string> = new Set(["String", "encodeURIComponent"]);

/** Whether an expression is the token itself, not something that is made of it. */
function isIdToken(outer: Node): boolean {
  const node = unwrap(outer);
  switch (node.type) {
    case "Identifier":
      return namesIdToken(node.name);
    case "MemberExpression":
      return namesIdToken(memberName(node) ?? "");
    case "LogicalExpression":
      return isIdToken(node.left);
    case "ObjectExpression":
      return node.properties.some(
        (property) => property.type === "Property" && keyName(property) === "value" && isIdToken(property.value),
      );
    case "CallExpression": {
      const callee = unwrap(node.callee);
      const [first] = node.arguments;
      if (callee.type === "Identifier") return CONVERSIONS.has(callee.name) && first !== undefined && isIdToken(first);
      // `tokens.idToken()`, `params.get("id_token")`
      if (callee.type !== "MemberExpression") return false;
      if (memberName(callee) === "get") return namesIdToken(literalString(first) ?? "");
      return !first && namesIdToken(memberName(callee) ?? "");
    }
    default:
      return false;
  }
}

function ofLibraries(sourceCode: SourceCode): readonly StatelessSession[] {
  return STATELESS_SESSIONS.flatMap((row) =>
    configurationsOf(row, sourceCode).flatMap((configuration): readonly StatelessSession[] => {
      const { library, store, records } = row;
      if (!configuration.isWhole || configuration.valueAt(store).state !== "absent") return [];
      if (records.some((path) => !isOff(configuration, path, sourceCode))) return [];
      return [{ at: configuration.at, kind: "library", library, option: store.join(".") }];
    }),
  );
}

function isOff(configuration: Configuration, path: readonly string[], sourceCode: SourceCode): boolean {
  const value = attributeOf(configuration.valueAt(path), sourceCode);
  return value.state === "absent" || (value.state === "known" && !value.value);
}

function ofAuthJs(sourceCode: SourceCode): readonly StatelessSession[] {
  const found = AUTH_JS_CONFIGURATIONS.flatMap((place) => configurationsOf(place, sourceCode)).flatMap((configuration) => {
    const at = hasProvider(configuration, sourceCode) ? tokenStrategy(configuration, sourceCode) : null;
    if (!at || AUTH_JS_SESSION.callbacks.some((path) => mayLookUp(configuration, path, sourceCode))) return [];
    return [{ at, kind: "token" as const, library: "Auth.js", option: AUTH_JS_SESSION.strategy.join(".") }];
  });
  return found.filter(({ at }, index) => found.findIndex((other) => other.at === at) === index);
}

/** Whether one of the providers is seen to be another party's, not a form or an e-mail of the program's own. */
function hasProvider(configuration: Configuration, sourceCode: SourceCode): boolean {
  const providers = configuration.valueAt(["providers"]);
  const list = providers.state === "present" ? unwrap(providers.node) : null;
  if (list?.type !== "ArrayExpression") return false;
  return list.elements.some((element) => {
    if (!element || element.type === "SpreadElement") return false;
    if (comesFrom(element.type === "CallExpression" ? element.callee : element, AUTH_JS_PROVIDERS, sourceCode)) return true;
    const type = objectView(element, sourceCode)?.get("type");
    return type?.state === "known" && (type.value === "oidc" || type.value === "oauth");
  });
}

/** Where Auth.js is told, or left, to keep sessions in tokens; `null` where it is not so for sure. */
function tokenStrategy(configuration: Configuration, sourceCode: SourceCode): Node | null {
  const { strategy, stateless, adapter } = AUTH_JS_SESSION;
  const said = attributeOf(configuration.valueAt(strategy), sourceCode);
  if (said.state === "known") {
    return said.value === stateless ? (propertyAt(configuration, strategy)?.property ?? said.node) : null;
  }
  const isDefault =
    said.state === "absent" &&
    configuration.isWhole &&
    configuration.valueAt(["providers"]).state === "present" &&
    configuration.valueAt(adapter).state === "absent";
  return isDefault ? configuration.at : null;
}

/** Whether a callback may look a session up: it calls something, or is not written here. */
function mayLookUp(configuration: Configuration, path: readonly string[], sourceCode: SourceCode): boolean {
  const property = propertyAt(configuration, path);
  if (!property) return configuration.valueAt(path).state !== "absent";
  const { value } = property.property;
  return (
    !isFunction(value) ||
    callsIn(value, sourceCode).length > 0 ||
    nodesOf(sourceCode, "AwaitExpression").some((node) => contains(value, node))
  );
}
