import type { TSESTree } from "@typescript-eslint/utils";
import { contains, memberName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { bindingOfName } from "../../kit/js/bindings.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { JWKS_CLIENT, KEY_SOURCES } from "../../libraries/tokens/key-sources.ts";
import type { KeyKind } from "../../libraries/tokens/token-verifier.ts";
import { callConfiguration } from "../configurations/configurations.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { keyText } from "./key-text.ts";
import type { TokenVerification } from "./token-verifications.ts";

type Node = TSESTree.Node;

/** A key that a verification is given, with the kind that the file shows. */
export interface VerificationKey {
  readonly node: TSESTree.Expression;
  readonly kind: KeyKind | "unknown";
}

/** @returns The keys of a verification, as the call itself names them. */
export function verificationKeys({ verifier, node }: TokenVerification, sourceCode: SourceCode): readonly VerificationKey[] {
  const seen = new Set<Node>();
  return verifier.keys.flatMap(({ argument, path = [], kind }) => {
    const given = callConfiguration(node, argument, sourceCode).valueAt(path);
    // `secret` may be a key or an object with both halves of a pair; the halves have places of their own.
    if (given.state !== "present" || seen.has(given.node)) return [];
    seen.add(given.node);
    return [{ node: given.node, kind: kind ?? kindOfKey(given.node, sourceCode) }];
  });
}

/** How many names a key is followed through. */
const MAX_STEPS = 5;

/** @returns What kind of key an expression is: by what makes it, by its text, or by the name that says so. */
export function kindOfKey(outer: Node, sourceCode: SourceCode, steps = MAX_STEPS): KeyKind | "unknown" {
  const node = unwrap(outer);
  const known = KEY_SOURCES.find(({ source }) => comesFrom(node, source, sourceCode));
  if (known) return known.kind;
  const text = staticString(node, sourceCode);
  if (text !== null) {
    const kind = keyText(text);
    return kind === "public" || kind === "secret" ? kind : "unknown";
  }
  const origin = originOf(node, sourceCode);
  if (origin.kind === "function") return asksJwks(origin.function, sourceCode) ? "jwks" : "unknown";
  if (isPublicKeyFile(node, sourceCode)) return "public";
  if (node.type === "Identifier" && steps > 0) {
    const binding = bindingOfName(node, sourceCode);
    if (binding?.kind === "value" && binding.path.length === 0) {
      const kind = kindOfKey(binding.value, sourceCode, steps - 1);
      if (kind !== "unknown") return kind;
    }
  }
  return namesPublicKey(lastName(node)) ? "public" : "unknown";
}

/** Whether a callback for the key asks a client of jwks-rsa. */
function asksJwks(owner: FunctionNode, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "MemberExpression").some(
    (node) =>
      contains(owner, node) &&
      (memberName(node) ?? "").startsWith("getSigningKey") &&
      comesFrom(node.object, JWKS_CLIENT, sourceCode),
  );
}

const FILE_READERS: readonly (readonly [module: string, path: readonly string[]])[] = [
  ["fs", ["readFileSync"]],
  ["fs", ["promises", "readFile"]],
  ["fs/promises", ["readFile"]],
];

/** `readFileSync("keys/public.pem")` */
function isPublicKeyFile(node: Node, sourceCode: SourceCode): boolean {
  const origin = originOf(node, sourceCode);
  const [path] = origin.kind === "call" ? origin.node.arguments : [];
  if (origin.kind !== "call" || !path || path.type === "SpreadElement") return false;
  if (!FILE_READERS.some(([module, name]) => isImportOf(origin.callee, module, name))) return false;
  const value = staticValue(path, sourceCode);
  if (value.state !== "known" || typeof value.value !== "string") return false;
  const file = value.value.split(/[/\\]/u).at(-1) ?? "";
  return /\.(?:crt|cer|pub)$/iu.test(file) || /(?:^|[^a-z])pub(?:lic)?(?:[^a-z]|$)/iu.test(file);
}

function lastName(node: Node): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" ? (memberName(node) ?? "") : "";
}

/** `publicKey`, `JWT_PUBLIC_KEY`, `rsaPublicKeyPem` */
function namesPublicKey(name: string): boolean {
  return /public_?key/iu.test(name);
}
