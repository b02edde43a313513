import type { SourceCode } from "../../kit/source-code.ts";
import type { AttributeName, CookieLibrary } from "../../libraries/cookies/cookie-library.ts";
import { effectiveAttributes } from "./attributes.ts";
import type { CookieWrite } from "./cookie-write.ts";
import { headerWrites } from "./header-writes.ts";
import { jarWrites } from "./jar-writes.ts";
import { isOver } from "./lifetime.ts";
import { assignmentEditor, memberAssignments, rawOf, type MemberAssignment } from "./member-assignments.ts";
import type { PlacedValue } from "./places.ts";
import { comesFrom } from "./source-match.ts";

/** `req.session.cookie.secure = false`: one attribute of a session's cookie, of which the rest is set up elsewhere. */
function sessionWrite(
  assignment: MemberAssignment,
  library: CookieLibrary,
  sourceCode: SourceCode,
): readonly CookieWrite[] {
  const { dialect } = library;
  const attribute = (Object.keys(dialect.keys) as AttributeName[]).find((key) => dialect.keys[key] === assignment.name);
  if (!attribute) return [];
  const attributes = effectiveAttributes(
    (name) => (name === attribute ? rawOf(assignment, sourceCode) : { state: "unknown" }),
    dialect,
  );
  return [
    {
      library,
      dialect,
      node: assignment.node,
      effect: "session",
      name: { text: null, start: "", range: null },
      attributes,
      doubledPrefix: null,
      isDeletion: isOver(attributes),
      isFlag: false,
      side: "server",
      at: assignment.member.range,
      spelled: [],
      ignoredGroup: null,
      edits: assignmentEditor([assignment], dialect, sourceCode),
    },
  ];
}

/** @returns The cookies that a file writes by assigning to properties of a library's objects. */
export function assignedWrites(
  library: CookieLibrary,
  defaults: readonly PlacedValue[],
  sourceCode: SourceCode,
): readonly CookieWrite[] {
  const assignments = memberAssignments(sourceCode);
  return (library.assignments ?? []).flatMap((assignment) => {
    switch (assignment.kind) {
      case "session":
        return assignments
          .filter(({ member }) => comesFrom(member.object, assignment.target, sourceCode))
          .flatMap((one) => sessionWrite(one, library, sourceCode));
      case "text":
        return assignments
          .filter(
            ({ name, member }) =>
              name === assignment.property && comesFrom(member.object, assignment.target, sourceCode),
          )
          .flatMap(({ node }) => headerWrites(node.right, library, node, sourceCode));
      case "named":
        return jarWrites(assignment, assignments, library, defaults, sourceCode);
    }
  });
}
