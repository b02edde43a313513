import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { originOf } from "../../kit/js/origin.ts";
import { objectView } from "../../kit/js/object-view.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieCall } from "../../libraries/cookies/cookie-library.ts";
import type { RegistrationSource, Source } from "../../libraries/cookies/source.ts";
import { meetsCondition } from "./argument-condition.ts";
import { ROW_INDEX, type LibraryRow } from "./row-index.ts";
import { comesFrom, matchesSource } from "./source-match.ts";

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** @returns The rows of all libraries that a call matches, in the order of the table. */
export function rowsOf(call: Call, sourceCode: SourceCode): readonly LibraryRow[] {
  return candidates(call, sourceCode).filter(({ row }) => isCallOf(call, row, sourceCode));
}

/** The rows that the callee's last name leaves in question: most calls of a file leave none. */
function candidates(call: Call, sourceCode: SourceCode): readonly LibraryRow[] {
  const callee = unwrap(call.callee);
  const { byMethod, byModule, byGlobal, exportNames } = ROW_INDEX;
  const method = callee.type === "MemberExpression" ? memberName(callee) : null;
  const rows = method === null ? [] : [...(byMethod.get(method) ?? [])];
  // `require("express-session")({ … })` calls what a call gives.
  const isNamed = callee.type === "Identifier" || callee.type === "CallExpression";
  if (!isNamed && !(method !== null && (exportNames.has(method) || method === "default"))) return rows;
  const origin = originOf(callee, sourceCode);
  if (origin.kind === "import") rows.push(...(byModule.get(origin.module) ?? []));
  // What a hook gives: `const setCookie = useSetCookie()`.
  if (origin.kind === "call" && origin.callee.kind === "import") rows.push(...(byModule.get(origin.callee.module) ?? []));
  if (origin.kind === "global") rows.push(...(byGlobal.get(origin.name) ?? []));
  // A destructured method: `const { set } = await cookies()`.
  if (origin.kind === "member" && method === null) rows.push(...(byMethod.get(origin.name) ?? []));
  return rows;
}

function isCallOf(call: Call, { callee: source, when }: CookieCall, sourceCode: SourceCode): boolean {
  if (when && !meetsCondition(call, when, sourceCode)) return false;
  return isCalleeOf(call, source, sourceCode);
}

/** @returns Whether what a call calls comes from a source. */
export function isCalleeOf(call: Call, source: Source, sourceCode: SourceCode): boolean {
  if (source.kind === "registration") return isRegistration(call, source, sourceCode);
  const callee = unwrap(call.callee);
  return matchesSource(source, originOf(callee, sourceCode), callee, sourceCode);
}

function isRegistration(call: Call, source: RegistrationSource, sourceCode: SourceCode): boolean {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (!first || callee.type !== "MemberExpression" || !source.methods.includes(memberName(callee) ?? "")) return false;
  const plugin = source.wrapped ? objectView(first, sourceCode)?.property("plugin")?.value : first;
  return plugin ? comesFrom(plugin, source.plugin, sourceCode) : false;
}
