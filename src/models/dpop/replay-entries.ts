import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { REPLAY_STORES, type EntryLifetime } from "../../libraries/dpop/replay-stores.ts";
import { valueAt } from "../cookies/places.ts";
import { comesFrom } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

/** A `jti` that is kept so that the same proof is not accepted twice. */
export interface ReplayEntry {
  /** How long it is kept, in seconds. */
  readonly seconds: number;
  /** The value that says so. */
  readonly node: Node;
}

/** Every entry of a file with a `jti` in its key and a lifetime that the file fixes. */
export const replayEntries = memoize((sourceCode): readonly ReplayEntry[] => {
  if (!sourceCode.text.includes("jti")) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const callee = unwrap(call.callee);
    const [key] = call.arguments;
    if (callee.type !== "MemberExpression" || !key || !namesJti(key, sourceCode)) return [];
    const method = memberName(callee) ?? "";
    const store = REPLAY_STORES.find(
      ({ methods, receiver }) => Object.hasOwn(methods, method) && comesFrom(callee.object, receiver, sourceCode),
    );
    const lifetimes = store?.methods[method] ?? [];
    return lifetimes.flatMap((lifetime) => entryOf(call, lifetime, sourceCode) ?? []);
  });
});

/** `payload.jti`, `` `dpop:${jti}` ``, `"jti:" + jti` */
function namesJti(key: Node, sourceCode: SourceCode): boolean {
  const isInside = ({ range }: Node): boolean => key.range[0] <= range[0] && range[1] <= key.range[1];
  return nodesOf(sourceCode, "Identifier").some((node) => node.name === "jti" && isInside(node));
}

function entryOf(
  call: TSESTree.CallExpression,
  lifetime: EntryLifetime,
  sourceCode: SourceCode,
): ReplayEntry | null {
  const node = lifetimeNode(call, lifetime, sourceCode);
  const value = node && staticValue(node, sourceCode);
  if (value?.state !== "known" || typeof value.value !== "number") return null;
  return { seconds: lifetime.unit === "ms" ? value.value / 1000 : value.value, node: value.node };
}

function lifetimeNode(
  call: TSESTree.CallExpression,
  lifetime: EntryLifetime,
  sourceCode: SourceCode,
): TSESTree.Expression | null {
  const root = { call, arguments: call.arguments };
  const place = lifetime.by === "word" ? wordPlace(call, lifetime.word, sourceCode) : lifetime;
  const value = place && valueAt(root, place, sourceCode);
  return value?.state === "present" && value.mutations.length === 0 ? value.node : null;
}

function wordPlace(
  call: TSESTree.CallExpression,
  word: string,
  sourceCode: SourceCode,
): { readonly argument: number } | null {
  const index = call.arguments.findIndex((argument) => staticString(argument, sourceCode)?.toUpperCase() === word);
  return index === -1 ? null : { argument: index + 1 };
}
