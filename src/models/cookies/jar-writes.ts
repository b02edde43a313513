import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange } from "../../kit/edit.ts";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { quoted } from "../../kit/js/object-edits.ts";
import { originOf } from "../../kit/js/origin.ts";
import { insertStatementAfter } from "../../kit/js/statement-edits.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type {
  AttributeName,
  CookieAssignment,
  CookieDialect,
  CookieLibrary,
  Place,
} from "../../libraries/cookies/cookie-library.ts";
import { effectiveAttributes, optionsReader } from "./attributes.ts";
import type { CookieEditor, CookieWrite, EditPlan, SpelledAttribute } from "./cookie-write.ts";
import { isFlagValue, isOver, isPastDate, isRevokedValue } from "./lifetime.ts";
import { assignmentEditor, rawOf, type MemberAssignment } from "./member-assignments.ts";
import { optionsEditor, spelledOptions, type OptionLayers } from "./options-editor.ts";
import { valueAt, type PlacedValue, type PlaceRoot } from "./places.ts";
import { comesFrom } from "./source-match.ts";

/** What the file says of one cookie of a jar: assignments to its properties, calls that take several. */
interface JarCookie {
  readonly name: string;
  readonly assignments: MemberAssignment[];
  readonly objects: OptionLayers[];
  at: TSESTree.Node | null;
}

const FIRST: Place = { argument: 0 };

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
    const root: PlaceRoot = { call, arguments: call.arguments };
    cookie.objects.push({ root, places: [FIRST], values: [valueAt(root, FIRST, sourceCode)] });
    cookie.at ??= callee.object;
  }
  return [...cookies.values()];
}

/** A member that is no attribute is lost like an option of that name. */
function spelledBy({ node, member, name }: MemberAssignment, sourceCode: SourceCode): SpelledAttribute {
  const value = staticValue(node.right, sourceCode);
  const { property, computed } = member;
  return {
    key: name,
    keyRange: property.range,
    valueRange: node.right.range,
    isLocal: true,
    value: value.state === "known" ? { value: value.value } : null,
    node: node.right,
    rename: (key) => (computed ? [] : [replaceRange(property.range, key)]),
  };
}

/** `cookie.session.secure = true;` behind the statement that gives the cookie its value. */
function assignBehind(
  { assignments }: JarCookie,
  valueKey: string,
  key: string | null,
  text: string,
  sourceCode: SourceCode,
): EditPlan | null {
  const found = assignments.findLast(({ name }) => name === valueKey);
  const statement = found?.node.parent;
  if (!found || key === null || statement?.type !== "ExpressionStatement") return null;
  const target = sourceCode.text.slice(...found.member.object.range);
  return { edits: insertStatementAfter(statement, `${target}.${key} = ${text}`, sourceCode), isLocal: true };
}

/** Edits what is assigned or given to the one call that takes attributes; else assigns behind the value. */
function jarEditor(cookie: JarCookie, valueKey: string, dialect: CookieDialect, sourceCode: SourceCode): CookieEditor {
  const assigned = assignmentEditor(cookie.assignments, dialect, sourceCode);
  const [object, ...others] = cookie.objects;
  const options = object && others.length === 0 ? optionsEditor(object, dialect, sourceCode) : null;
  const behind = (attribute: AttributeName, text: string): EditPlan | null =>
    cookie.objects.length > 0 ? null : assignBehind(cookie, valueKey, dialect.keys[attribute], text, sourceCode);
  return {
    set: (attribute, value) =>
      assigned.set(attribute, value) ??
      options?.set(attribute, value) ??
      behind(attribute, value === true ? "true" : quoted(value, sourceCode)),
    replace: (attribute, value) => assigned.replace(attribute, value) ?? options?.replace(attribute, value) ?? null,
    setLifetime: (seconds) => assigned.setLifetime(seconds) ?? options?.setLifetime(seconds) ?? null,
    remove: (attribute) => options?.remove(attribute) ?? null,
  };
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
  const objects = cookie.objects.flatMap(({ values }) => values);
  const readObjects = optionsReader([...objects, ...defaults], dialect, sourceCode);
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
      spelled: [
        ...cookie.assignments.map((assignment) => spelledBy(assignment, sourceCode)),
        ...cookie.objects.flatMap((layers) => spelledOptions(layers, sourceCode)),
      ],
      ignoredGroup: null,
      edits: jarEditor(cookie, valueKey, dialect, sourceCode),
    },
  ];
}

/** @returns The cookies that a file writes by reaching into a jar. */
export function jarWrites(
  assignment: NamedAssignment,
  assignments: readonly MemberAssignment[],
  library: CookieLibrary,
  defaults: readonly PlacedValue[],
  sourceCode: SourceCode,
): readonly CookieWrite[] {
  return jarCookies(assignment, assignments, sourceCode).flatMap((cookie) =>
    jarWrite(cookie, assignment, library, defaults, sourceCode),
  );
}
