import type { TSESTree } from "@typescript-eslint/utils";
import { literalString, memberName, unwrap } from "../../kit/js/ast.ts";
import { originOf } from "../../kit/js/origin.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CREDENTIAL_WORDS } from "../../libraries/cookies/credential-names.ts";
import {
  CLIENT_MODULES,
  LOOKUP_VERBS,
  PERSON_WORDS,
  REQUEST_NAMES,
  SESSION_WORDS,
  SIGN_IN_VERBS,
  SIGNED_IN_MEMBERS,
} from "../../libraries/oidc/identity-words.ts";
import { cookieWrites } from "../cookies/cookie-writes.ts";
import { tokenSignings } from "../tokens/token-signings.ts";

type Node = TSESTree.Node;

const hasWord = (words: readonly string[], set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));

/** The words of a callee and of what the calls on its way are given: `db.collection("users").findOne`. */
function wordsOf(outer: Node): readonly string[] {
  const node = unwrap(outer);
  switch (node.type) {
    case "Identifier":
      return nameWords(node.name);
    case "MemberExpression":
      return [...wordsOf(node.object), ...nameWords(memberName(node) ?? "")];
    case "CallExpression":
      return [...wordsOf(node.callee), ...node.arguments.flatMap(argumentWords)];
    case "AwaitExpression":
      return wordsOf(node.argument);
    default:
      return [];
  }
}

function argumentWords(argument: Node): readonly string[] {
  if (argument.type === "Identifier") return nameWords(argument.name);
  return nameWords(literalString(argument) ?? "");
}

/** The words of a text, such as a query: `"select * from users where email = $1"`. */
function textWords(outer: Node | undefined): readonly string[] {
  const node = outer && unwrap(outer);
  if (node?.type === "TemplateLiteral") return node.quasis.flatMap(({ value }) => nameWords(value.raw));
  return nameWords(literalString(node) ?? "");
}

/** @returns Whether a call looks up a user, signs one in, or makes a token or a cookie, by what it is given. */
export function isDecidingCall(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  const callee = unwrap(call.callee);
  const origin = originOf(callee, sourceCode);
  // A client of OpenID Connect that is given `sub` compares it.
  if (origin.kind === "import" && CLIENT_MODULES.has(origin.module)) return false;
  const words = wordsOf(callee);
  const last = callee.type === "MemberExpression" ? nameWords(memberName(callee) ?? "") : words;
  if (hasWord(words, PERSON_WORDS) && hasWord(last, LOOKUP_VERBS)) return true;
  if (hasWord(words, SESSION_WORDS) && hasWord(last, SIGN_IN_VERBS)) return true;
  const [first] = call.arguments;
  if (hasWord(last, LOOKUP_VERBS) && hasWord(textWords(first), PERSON_WORDS)) return true;
  // Drizzle's `eq(users.email, claims.email)`
  const isColumn = origin.kind === "import" && origin.module.startsWith("drizzle-orm") && first !== undefined;
  if (isColumn && hasWord(wordsOf(first), PERSON_WORDS)) return true;
  return tokenSignings(sourceCode).some(({ node }) => node === call) || writesCredential(call, sourceCode);
}

function writesCredential(call: TSESTree.CallExpression, sourceCode: SourceCode): boolean {
  return cookieWrites(sourceCode).some(
    ({ node, name, isDeletion }) =>
      node === call && !isDeletion && nameWords(name.text ?? "").some((word) => CREDENTIAL_WORDS.has(word) || word === "user"),
  );
}

/** @returns Whether a template is a query for users. */
export function isUserQuery({ quasi }: TSESTree.TaggedTemplateExpression): boolean {
  return hasWord(textWords(quasi), PERSON_WORDS);
}

/**
 * @returns Whether a place says who is signed in: `req.session.userId`, `req.user`, `res.locals.user`. What
 * a page keeps of its user (`this.user`, `state.user`) decides nothing.
 */
export function isSignedInMember(outer: Node): boolean {
  const target = unwrap(outer);
  if (target.type !== "MemberExpression") return false;
  const words = wordsOf(target.object);
  const isOfRequest = hasWord(words, REQUEST_NAMES);
  return isOfRequest && SIGNED_IN_MEMBERS.has(nameWords(memberName(target) ?? "").join(""));
}
