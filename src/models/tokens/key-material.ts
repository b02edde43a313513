import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap, type FunctionNode } from "../../kit/js/ast.ts";
import { bindingOfName, isGlobal } from "../../kit/js/bindings.ts";
import { enclosingFunctions } from "../../kit/js/functions.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView, type ObjectView } from "../../kit/js/object-view.ts";
import { originOf } from "../../kit/js/origin.ts";
import { onlyResult } from "../../kit/js/returns.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { valueSource } from "../../kit/js/value-source.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { KEY_MAKERS, RANDOM_KEY_MAKERS } from "../../libraries/tokens/key-serializations.ts";
import { isCalleeOf } from "../cookies/call-match.ts";
import { byteLength, keyText } from "./key-text.ts";
import { isBuffer, isTextEncoder } from "./signing-values.ts";

type Node = TSESTree.Node;

/** What a key is made of, as far as the file shows it. */
export interface KeyMaterial {
  /**
   * - `secret`: a shared secret that stands in the code;
   * - `private`, `public`: that half of a pair, in the code;
   * - `random`: bytes that are made when the program runs.
   */
  readonly kind: "secret" | "private" | "public" | "random";
  /** The expression that it stands in. */
  readonly node: Node;
  /** The length of a secret or of random bytes, `null` where it is not known. */
  readonly bytes: number | null;
}

/** How deep a key is looked into. */
const MAX_DEPTH = 12;

/**
 * Looks into the expression that a library is given as a key: through names, conversions
 * (`Buffer.from`, `TextEncoder`, `createSecretKey`, `importPKCS8`, …), objects that hold a key, lists,
 * and functions that give nothing else.
 *
 * @returns What is known of each key; nothing for what comes from outside the file.
 */
export function keyMaterials(node: Node, sourceCode: SourceCode): readonly KeyMaterial[] {
  return materials(node, "utf8", sourceCode, MAX_DEPTH);
}

function materials(outer: Node, encoding: string, sourceCode: SourceCode, depth: number): readonly KeyMaterial[] {
  if (depth === 0) return [];
  const node = valueSource(outer, sourceCode);
  const text = staticString(node, sourceCode);
  if (text !== null) return ofText(text, encoding, node);
  const below = (inner: Node): readonly KeyMaterial[] => materials(inner, encoding, sourceCode, depth - 1);
  switch (node.type) {
    case "CallExpression":
      return ofCall(node, encoding, sourceCode, depth - 1);
    case "NewExpression":
      return ofBytes(node, node.arguments[0], sourceCode);
    case "ArrayExpression":
      return node.elements.flatMap((element) => (element && element.type !== "SpreadElement" ? below(element) : []));
    case "ConditionalExpression":
      return ofBranches(below(node.consequent), below(node.alternate));
    default: {
      const origin = originOf(node, sourceCode);
      if (origin.kind === "function") return ofFunction(origin.function, sourceCode).flatMap(below);
      const view = objectView(node, sourceCode);
      return view ? ofObject(view, sourceCode, depth - 1) : [];
    }
  }
}

function ofText(text: string, encoding: string, node: Node): readonly KeyMaterial[] {
  const kind = keyText(text);
  if (kind === "none") return [];
  return [{ kind, node, bytes: kind === "secret" ? byteLength(text, encoding) : null }];
}

/** A choice between two keys is one that stands in the code only where both do. */
function ofBranches(one: readonly KeyMaterial[], other: readonly KeyMaterial[]): readonly KeyMaterial[] {
  return one.length > 0 && other.length > 0 ? [...one, ...other] : [];
}

/** Methods of texts and bytes that give the same in another form. */
const CONVERTING_METHODS = new Set(["concat", "padEnd", "padStart", "repeat", "replace", "replaceAll", "slice", "toString", "trim"]);

function ofCall(
  call: TSESTree.CallExpression,
  encoding: string,
  sourceCode: SourceCode,
  depth: number,
): readonly KeyMaterial[] {
  const maker = KEY_MAKERS.find(({ callee }) => isCalleeOf(call, callee, sourceCode));
  if (maker) {
    const given = call.arguments[maker.argument];
    const said = maker.encoding === undefined ? null : encodingOf(call.arguments[maker.encoding], sourceCode);
    const found = given ? materials(given, said ?? encoding, sourceCode, depth) : [];
    return maker.isPublic ? found.filter(({ kind }) => kind !== "secret") : found;
  }
  const random = RANDOM_KEY_MAKERS.find(({ callee }) => isCalleeOf(call, callee, sourceCode));
  if (random) {
    const given = call.arguments.map((argument) => {
      const value = argument.type === "SpreadElement" ? null : staticValue(argument, sourceCode);
      return value?.state === "known" ? value.value : undefined;
    });
    return [{ kind: "random", node: call, bytes: random.bytes(given) }];
  }
  const handed = handedKey(call, sourceCode);
  if (handed) return materials(handed, encoding, sourceCode, depth);
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return [];
  const [first, second] = call.arguments;
  const object = unwrap(callee.object);
  const method = memberName(callee) ?? "";
  if (method === "from" && first && isBuffer(object, sourceCode)) {
    const bytes = ofBytes(call, first, sourceCode);
    if (bytes.length > 0) return bytes;
    return materials(first, encodingOf(second, sourceCode) ?? "utf8", sourceCode, depth);
  }
  if (method === "from" && isGlobal(object, "Uint8Array", sourceCode)) return ofBytes(call, first, sourceCode);
  if (method === "encode" && first && isTextEncoder(object, sourceCode)) return materials(first, "utf8", sourceCode, depth);
  if (method === "digest") return ofDigest(object, sourceCode, depth);
  if (!CONVERTING_METHODS.has(method)) return [];
  const isOfCode = call.arguments.every(
    (argument) => staticValue(argument as TSESTree.Expression, sourceCode).state === "known",
  );
  return isOfCode ? materials(object, encoding, sourceCode, depth).map(withoutLength) : [];
}

function withoutLength(material: KeyMaterial): KeyMaterial {
  return { ...material, bytes: null };
}

function encodingOf(node: Node | undefined, sourceCode: SourceCode): string | null {
  return node && node.type !== "SpreadElement" ? staticString(node, sourceCode) : null;
}

/** `new Uint8Array([1, 2, …])` */
function ofBytes(made: Node, list: Node | undefined, sourceCode: SourceCode): readonly KeyMaterial[] {
  if (!list || list.type === "SpreadElement") return [];
  if (made.type === "NewExpression" && !isGlobal(made.callee, "Uint8Array", sourceCode)) return [];
  const value = staticValue(list as TSESTree.Expression, sourceCode);
  const items: unknown = value.state === "known" ? value.value : null;
  const isKey = Array.isArray(items) && items.length > 0 && items.every((item) => typeof item === "number");
  return isKey ? [{ kind: "secret", node: made, bytes: items.length }] : [];
}

/** `createHash("sha256").update("…").digest()` is as fixed as what is hashed. */
function ofDigest(hash: Node, sourceCode: SourceCode, depth: number): readonly KeyMaterial[] {
  const callee = hash.type === "CallExpression" ? unwrap(hash.callee) : null;
  const [first] = hash.type === "CallExpression" ? hash.arguments : [];
  if (!first || callee?.type !== "MemberExpression" || memberName(callee) !== "update") return [];
  return materials(first, "utf8", sourceCode, depth).map(withoutLength);
}

/** A JSON Web Key (RFC 7517), or an object that holds a key beside its passphrase or algorithm. */
function ofObject(view: ObjectView, sourceCode: SourceCode, depth: number): readonly KeyMaterial[] {
  const textOf = (name: string): string | null => {
    const value = view.property(name)?.value;
    return value ? staticString(value, sourceCode) : null;
  };
  if (view.has("kty") === "present") {
    const secret = textOf("k");
    if (secret) return [{ kind: "secret", node: view.property("k")?.value ?? view.node, bytes: byteLength(secret, "base64url") }];
    if (textOf("d")) return [{ kind: "private", node: view.property("d")?.value ?? view.node, bytes: null }];
    return view.has("d") === "absent" && view.has("k") === "absent" ? [{ kind: "public", node: view.node, bytes: null }] : [];
  }
  const key = view.property("key")?.value;
  return key ? materials(key, textOf("encoding") ?? "utf8", sourceCode, depth) : [];
}

/** What a function gives back, or gives the callback that it is given: `(header, done) => done(null, key)`. */
function ofFunction(owner: FunctionNode, sourceCode: SourceCode): readonly Node[] {
  const result = onlyResult(owner, sourceCode);
  const handed = nodesOf(sourceCode, "CallExpression").flatMap((call) =>
    enclosingFunctions(call)[0] === owner ? (handedKey(call, sourceCode) ?? []) : [],
  );
  const isHanding = result?.type === "CallExpression" && handedKey(result, sourceCode) !== null;
  return [...(result && !isHanding ? [result] : []), ...handed];
}

/** The key that a call hands to the callback of the function around it, after an error that is none. */
function handedKey(call: TSESTree.CallExpression, sourceCode: SourceCode): Node | null {
  const [error, key] = call.arguments;
  const binding = call.callee.type === "Identifier" ? bindingOfName(call.callee, sourceCode) : null;
  if (binding?.kind !== "parameter" || binding.function !== enclosingFunctions(call)[0] || !error || !key) return null;
  const failure = staticValue(error as TSESTree.Expression, sourceCode);
  return failure.state === "known" && (failure.value ?? null) === null ? key : null;
}
