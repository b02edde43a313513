import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { LOGGERS, REDACTING_OPTIONS, type LoggerRow } from "../../libraries/logging/loggers.ts";
import { valueAt } from "../cookies/places.ts";
import { comesFrom, matchesSource } from "../cookies/source-match.ts";

type Node = TSESTree.Node;

/** A call that writes to a log. */
export interface LogCall {
  readonly logger: LoggerRow;
  readonly arguments: readonly Node[];
  /** The logger's own set-up takes members out of the objects that it is given, or may. */
  readonly mayRedact: boolean;
}

const METHODS: ReadonlySet<string> = new Set(LOGGERS.flatMap(({ methods }) => [...(methods ?? [])]));

/** Every call of a file that writes to a known logger. */
export const logCalls = memoize((sourceCode): readonly LogCall[] => {
  const rows = LOGGERS.filter(({ mention }) => sourceCode.text.includes(mention));
  if (rows.length === 0) return [];
  return nodesOf(sourceCode, "CallExpression").flatMap((call) => {
    const callee = unwrap(call.callee);
    const name = callee.type === "MemberExpression" ? memberName(callee) : null;
    if (callee.type === "MemberExpression" && !METHODS.has(name ?? "")) return [];
    const logger = rows.find((row) => isCallOf(callee, name, row, sourceCode));
    if (!logger) return [];
    const receiver = callee.type === "MemberExpression" ? callee.object : null;
    return [{ logger, arguments: call.arguments, mayRedact: receiver !== null && redacts(receiver, sourceCode) }];
  });
});

function isCallOf(callee: Node, name: string | null, { receiver, methods }: LoggerRow, sourceCode: SourceCode): boolean {
  if (!methods) return callee.type !== "MemberExpression" && comesFrom(callee, receiver, sourceCode);
  if (callee.type === "MemberExpression") return methods.has(name ?? "") && comesFrom(callee.object, receiver, sourceCode);
  // `const { log } = console`, `import { info } from "winston"`
  const origin = originOf(callee, sourceCode);
  if (origin.kind === "member") return methods.has(origin.name) && matchesSource(receiver, origin.object, null, sourceCode);
  if (origin.kind !== "import") return false;
  const module = { ...origin, path: origin.path.slice(0, -1) };
  return methods.has(origin.path.at(-1) ?? "") && matchesSource(receiver, module, null, sourceCode);
}

/** Whether the call that made a logger says what is to be left out; what another file says is not seen. */
function redacts(receiver: Node, sourceCode: SourceCode): boolean {
  let origin = originOf(receiver, sourceCode);
  while (origin.kind === "call" || origin.kind === "new") {
    const { node, callee } = origin;
    const hasOption = REDACTING_OPTIONS.some(
      (name) => valueAt({ call: node, arguments: node.arguments }, { argument: 0, path: [name] }, sourceCode).state !== "absent",
    );
    if (hasOption) return true;
    if (callee.kind !== "member") return false;
    origin = callee.object;
  }
  return false;
}
