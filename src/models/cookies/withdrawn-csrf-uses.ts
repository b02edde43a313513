import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { moduleLoads } from "../../kit/js/module-loads.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import {
  WITHDRAWN_CSRF_PACKAGES,
  type WithdrawnCsrfPackage,
} from "../../libraries/cookies/withdrawn-csrf-packages.ts";

/** A place where a file loads a withdrawn CSRF package, or calls the withdrawn export of a living one. */
export interface WithdrawnCsrfUse {
  readonly at: TSESTree.Node;
  /** What is withdrawn, as it is spelled in documentation: `csurf`, `express.csrf`. */
  readonly name: string;
  readonly withdrawn: WithdrawnCsrfPackage;
}

/** @returns Every use of a withdrawn CSRF library. */
export function withdrawnCsrfUses(sourceCode: SourceCode): readonly WithdrawnCsrfUse[] {
  return WITHDRAWN_CSRF_PACKAGES.filter((withdrawn) => sourceCode.text.includes(withdrawn.package)).flatMap(
    (withdrawn) => usesOf(withdrawn, sourceCode),
  );
}

function usesOf(withdrawn: WithdrawnCsrfPackage, sourceCode: SourceCode): readonly WithdrawnCsrfUse[] {
  const { package: name, exportName } = withdrawn;
  if (exportName === undefined) {
    return moduleLoads(sourceCode)
      .filter(({ module }) => module === name || module.startsWith(`${name}/`))
      .map(({ node }) => ({ at: node, name, withdrawn }));
  }
  return nodesOf(sourceCode, "CallExpression")
    .map((call) => unwrap(call.callee))
    .filter((callee) => isImportOf(originOf(callee, sourceCode), name, [exportName]))
    .map((callee) => ({ at: callee, name: `${name}.${exportName}`, withdrawn }));
}
