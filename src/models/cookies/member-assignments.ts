import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange } from "../../kit/edit.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { quoted } from "../../kit/js/object-edits.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { AttributeName, CookieDialect } from "../../libraries/cookies/cookie-library.ts";
import type { Raw } from "./attributes.ts";
import type { CookieEditor, EditPlan, GivenAttribute } from "./cookie-write.ts";
import { lifetimeText } from "./lifetime-text.ts";

/** `object.name = value` */
export interface MemberAssignment {
  readonly node: TSESTree.AssignmentExpression;
  readonly member: TSESTree.MemberExpression;
  readonly name: string;
}

/** @returns All assignments to members of a file. */
export function memberAssignments(sourceCode: SourceCode): readonly MemberAssignment[] {
  return nodesOf(sourceCode, "AssignmentExpression").flatMap((node) => {
    const member = node.operator === "=" ? unwrap(node.left) : null;
    const name = member?.type === "MemberExpression" ? memberName(member) : null;
    return member?.type === "MemberExpression" && name !== null ? [{ node, member, name }] : [];
  });
}

function givenBy({ node, member, name }: MemberAssignment, value: unknown): GivenAttribute {
  return {
    range: node.range,
    keyRange: member.property.range,
    valueRange: node.right.range,
    key: name,
    value,
    node: node.right,
  };
}

/** @returns What an assignment says of the attribute that its member is. */
export function rawOf(assignment: MemberAssignment, sourceCode: SourceCode): Raw {
  const value = staticValue(assignment.node.right, sourceCode);
  if (value.state !== "known") return { state: "unknown" };
  return { state: "given", given: givenBy(assignment, value.value) };
}

/** Edits attributes where they are assigned; what is assigned nowhere it leaves alone. */
export function assignmentEditor(
  assignments: readonly MemberAssignment[],
  { keys, maxAgeUnit }: CookieDialect,
  sourceCode: SourceCode,
): CookieEditor {
  const assign = (attribute: AttributeName, text: string): EditPlan | null => {
    const found = assignments.findLast(({ name }) => name === keys[attribute]);
    return found ? { edits: [replaceRange(found.node.right.range, text)], isLocal: true } : null;
  };
  const set: CookieEditor["set"] = (attribute, wanted) =>
    assign(attribute, wanted === true ? "true" : quoted(wanted, sourceCode));
  return {
    set,
    replace: set,
    setLifetime: (seconds) => assign("maxAge", lifetimeText(seconds, maxAgeUnit)),
    // An assignment may stand inside a larger expression: taking it out is left to a person.
    remove: () => null,
  };
}
