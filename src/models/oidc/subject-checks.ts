import type { TSESTree } from "@typescript-eslint/utils";
import { wrapped } from "../../kit/js/ast.ts";
import { memoize } from "../../kit/memoize.ts";
import { SKIP_SUBJECT } from "../../libraries/oidc/subject-checks.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { tokenVerifications } from "../tokens/token-verifications.ts";

/**
 * Every place of a file that says, in so many words, that the subject of a UserInfo response is not to be
 * compared, where the file has an ID token to compare it with. Without one there is nothing to expect: a
 * choice between both is not meant.
 */
export const skippedSubjectChecks = memoize((sourceCode): readonly TSESTree.Node[] => {
  const hasIdToken = tokenVerifications(sourceCode).some(({ isIdToken }) => isIdToken);
  if (!hasIdToken) return [];
  return usesOfExport(SKIP_SUBJECT.modules, SKIP_SUBJECT.path, sourceCode).filter((node) => {
    const parent = wrapped(node).parent;
    return parent?.type !== "ConditionalExpression" && parent?.type !== "LogicalExpression";
  });
});
