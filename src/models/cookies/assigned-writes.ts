import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange } from "../../kit/edit.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { originOf } from "../../kit/js/origin.ts";
import { quoted } from "../../kit/js/object-edits.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { AttributeName, CookieAssignment, CookieDialect, CookieLibrary } from "../../libraries/cookies/cookie-library.ts";
import { effectiveAttributes, optionsReader, type Raw } from "./attributes.ts";
import type { CookieEditor, CookieWrite, EditPlan, GivenAttribute } from "./cookie-write.ts";
import { headerWrites } from "./header-writes.ts";
import { lifetimeText } from "./lifetime-text.ts";
import { isFlagValue, isOver, isPastDate, isRevokedValue } from "./lifetime.ts";
import { valueAt, type PlacedValue } from "./places.ts";
import { comesFrom } from "./source-match.ts";

interface MemberAssignment {
  readonly node: TSESTree.AssignmentExpression;
  readonly member: TSESTree.MemberExpression;
  readonly name: string;
}

function memberAssignments(sourceCode: SourceCode): readonly MemberAssignment[] {
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

function rawOf(assignment: MemberAssignment, sourceCode: SourceCode): Raw {
  const value = staticValue(assignment.node.right, sourceCode);
  if (value.state !== "known") return { state: "unknown" };
  return { state: "given", given: givenBy(assignment, value.value) };
}

function assignmentEditor(
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

/** What the file says of one cookie of a jar: assignments to its properties, calls that take several. */
interface JarCookie {
  readonly name: string;
  readonly assignments: MemberAssignment[];
  readonly objects: PlacedValue[];
  at: TSESTree.Node | null;
}

type NamedAssignment = Extract<CookieAssignment, { kind: "named" }>;

function cookieNameOf(target: TSESTree.Node, sourceCode: SourceCode): string | null {
  const origin = originOf(unwrap(target), sourceCode);
  if (origin.kind === "member") return origin.name;
  return origin.kind === "parameter" ? (origin.path.at(-1) ?? null) : null;
}

function jarCookies(
  assignment: NamedAssignment,
  all: readonly MemberAssignment[],
  sourceCode: SourceCode,
): readonly JarCookie[] {
  const cookies = new Map<string, JarCookie>();
  const cookieOf = (target: TSESTree.Node): JarCookie | null => {
    if (!comesFrom(target, assignment.target, sourceCode)) return null;
    const name = cookieNameOf(target, sourceCode);
    if (name === null) return null;
    const cookie = cookies.get(name) ?? { name, assignments: [], objects: [], at: null };
    cookies.set(name, cookie);
    return cookie;
  };
  for (const one of all) {
    const cookie = cookieOf(one.member.object);
    cookie?.assignments.push(one);
    if (cookie && one.name === assignment.valueKey) cookie.at ??= one.member.object;
  }
  for (const call of nodesOf(sourceCode, "CallExpression")) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || !assignment.methods.includes(memberName(callee) ?? "")) continue;
    const cookie = cookieOf(callee.object);
    if (!cookie) continue;
    cookie.objects.push(valueAt({ call, arguments: call.arguments }, { argument: 0 }, sourceCode));
    cookie.at ??= callee.object;
  }
  return [...cookies.values()];
}

function jarWrite(
  cookie: JarCookie,
  { valueKey }: NamedAssignment,
  library: CookieLibrary,
  defaults: readonly PlacedValue[],
  sourceCode: SourceCode,
): readonly CookieWrite[] {
  const { at } = cookie;
  if (!at) return [];
  const { dialect } = library;
  const readObjects = optionsReader([...cookie.objects, ...defaults], dialect, sourceCode);
  const attributes = effectiveAttributes((attribute) => {
    const own = cookie.assignments.filter(({ name }) => name === dialect.keys[attribute]);
    // Two values of one attribute: which one counts depends on the way through the program.
    if (own.length > 1) return { state: "unknown" };
    return own[0] ? rawOf(own[0], sourceCode) : readObjects(attribute);
  }, dialect);
  const values = cookie.assignments
    .filter(({ name }) => name === valueKey)
    .map(({ node }) => staticValue(node.right, sourceCode));
  const every = (test: (value: unknown) => boolean): boolean =>
    values.length > 0 && values.every((value) => value.state === "known" && test(value.value));
  const hasPastExpiry = cookie.assignments.some(
    ({ name, node }) => name === dialect.keys.expires && isPastDate(node.right, sourceCode),
  );
  return [
    {
      library,
      dialect,
      node: at,
      effect: "set",
      name: { text: cookie.name, start: cookie.name, range: at.range },
      attributes,
      doubledPrefix: null,
      isDeletion: isOver(attributes) || hasPastExpiry || every(isRevokedValue),
      isFlag: every(isFlagValue),
      side: "server",
      at: at.range,
      spelled: [],
      ignoredGroup: null,
      edits: assignmentEditor(cookie.assignments, dialect, sourceCode),
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
        return jarCookies(assignment, assignments, sourceCode).flatMap((cookie) =>
          jarWrite(cookie, assignment, library, defaults, sourceCode),
        );
    }
  });
}
