import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { COOKIE_LIBRARIES } from "../../libraries/cookies/cookie-libraries.ts";
import type { CookieLibrary, HeaderPlace, SharedDefaults, TypedConfiguration } from "../../libraries/cookies/cookie-library.ts";
import { assignedWrites } from "./assigned-writes.ts";
import { isCalleeOf, rowsOf, type Call } from "./call-match.ts";
import type { CookieWrite } from "./cookie-write.ts";
import { isTypeOf } from "./handlers.ts";
import { headerWrites } from "./header-writes.ts";
import { inheritedOptions } from "./inherited-options.ts";
import { isRevokedValue } from "./lifetime.ts";
import { optionWrites } from "./option-writes.ts";
import { UNKNOWN_PLACE, valueAt, type PlacedValue, type PlaceRoot } from "./places.ts";
import { ROW_INDEX, type LibraryRow } from "./row-index.ts";
import { mutationsOfLiteral, typedObjects } from "./typed-objects.ts";

/** No file without one of these words writes a cookie: they are in the names of modules and methods. */
const MENTION = /cookie|nookies|session|csrf|csurf|[-@]auth|auth0|openid-connect|supabase|@hapi\/yar|\.(?:un)?state\(/iu;

/**
 * Every place where a file writes, deletes or sets up a cookie, by any of the libraries of the table, by
 * a `Set-Cookie` header as text, or by `document.cookie`. Calls count only where the file shows that they
 * are the library's.
 */
export const cookieWrites = memoize((sourceCode): readonly CookieWrite[] => {
  if (!MENTION.test(sourceCode.text)) return [];
  return new Collector(sourceCode).collect();
});

class Collector {
  readonly #sourceCode: SourceCode;
  readonly #calls: readonly Call[];
  readonly #writes: CookieWrite[] = [];
  /** Header texts and configuration objects that were read already: several rows can lead to one. */
  readonly #seen = new Set<TSESTree.Node>();
  readonly #sharedDefaults = new Map<CookieLibrary, readonly PlacedValue[]>();

  constructor(sourceCode: SourceCode) {
    this.#sourceCode = sourceCode;
    this.#calls = [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")];
  }

  collect(): readonly CookieWrite[] {
    for (const call of this.#calls) this.#addCall(call);
    this.#addConfigurations();
    for (const library of COOKIE_LIBRARIES) {
      if (library.assignments) {
        this.#writes.push(...assignedWrites(library, this.#defaultsOf(library), this.#sourceCode));
      }
    }
    return this.#writes.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  }

  #addCall(call: Call): void {
    const rows = rowsOf(call, this.#sourceCode);
    for (const { library, row } of rows) {
      if (row.header) this.#addHeader(call, library, row.header);
    }
    // A configuration can hold several cookies; of the other forms of a call only one is meant.
    for (const row of rows.filter((one) => one.row.entries)) this.#addOptions(call, row);
    rows.filter(({ row }) => !row.header && !row.entries).some((row) => this.#addOptions(call, row));
  }

  #addHeader(call: Call, library: CookieLibrary, place: HeaderPlace): void {
    for (const value of headerValues(call, place, this.#sourceCode)) {
      if (this.#seen.has(value)) continue;
      this.#seen.add(value);
      this.#writes.push(...headerWrites(value, library, call, this.#sourceCode));
    }
  }

  /** @returns Whether the call writes cookies by this row. */
  #addOptions(call: Call, { library, row }: LibraryRow): boolean {
    const last = Math.max(0, ...(row.effect === "session" ? (row.attributes ?? []) : []).map((place) => place.argument));
    if (last > 0 && call.arguments.length <= last) return false;
    if (row.writtenBy !== undefined && !isAssigned(call, row.writtenBy, this.#sourceCode)) return false;
    const root: PlaceRoot = { call, arguments: call.arguments };
    if (row.effect === "session" || row.entries) this.#markSeen(root);
    const writes = optionWrites(
      {
        library,
        row,
        root,
        node: call,
        fallbackAt: call.callee.range,
        defaults: [
          ...(row.inherited ? inheritedOptions(call, row.inherited, this.#sourceCode) : []),
          ...(row.isBare ? [] : this.#defaultsOf(library)),
        ],
        isOverridden: this.#hasCallWithOptions(row.overriddenBy),
      },
      this.#sourceCode,
    );
    this.#writes.push(...writes);
    return writes.length > 0;
  }

  #markSeen({ arguments: nodes }: PlaceRoot): void {
    for (const node of nodes) {
      const literal = node.type === "SpreadElement" ? null : objectView(node, this.#sourceCode)?.literal;
      if (literal) this.#seen.add(literal);
    }
  }

  #addConfigurations(): void {
    for (const { literal, type } of typedObjects(this.#sourceCode)) {
      if (this.#seen.has(literal)) continue;
      const rows = ROW_INDEX.configurations.filter(({ configuration }) => isTypeOf(type, [configuration.type]));
      if (rows.length > 0) this.#seen.add(literal);
      for (const { library, configuration } of rows) this.#addConfiguration(literal, library, configuration);
    }
  }

  #addConfiguration(
    literal: TSESTree.ObjectExpression,
    library: CookieLibrary,
    configuration: TypedConfiguration,
  ): void {
    const writes = optionWrites(
      {
        library,
        row: configuration,
        root: { call: null, arguments: [literal], mutations: mutationsOfLiteral(literal, this.#sourceCode) },
        node: literal,
        fallbackAt: [literal.range[0], literal.range[0] + 1],
        defaults: [],
        isOverridden: false,
      },
      this.#sourceCode,
    );
    this.#writes.push(...writes);
  }

  #readDefaults({ callee, at, server }: SharedDefaults): PlacedValue | null {
    const call = this.#calls.find((one) => isCalleeOf(one, callee, this.#sourceCode));
    if (call) return valueAt({ call, arguments: call.arguments }, at, this.#sourceCode);
    const isSetUpHere = server && this.#calls.some((one) => isCalleeOf(one, server, this.#sourceCode));
    return isSetUpHere ? null : UNKNOWN_PLACE;
  }

  #defaultsOf(library: CookieLibrary): readonly PlacedValue[] {
    const { sharedDefaults } = library;
    if (!sharedDefaults) return [];
    const before = this.#sharedDefaults.get(library);
    if (before) return before;
    const value = this.#readDefaults(sharedDefaults);
    const values = value ? [value] : [];
    this.#sharedDefaults.set(library, values);
    return values;
  }

  /** Whether a method of these names is called with options anywhere in the file. */
  #hasCallWithOptions(methods: readonly string[] = []): boolean {
    return this.#calls.some(({ callee, arguments: nodes }) => {
      if (nodes.length < 2) return false;
      const inner = unwrap(callee);
      const name = inner.type === "MemberExpression" ? memberName(inner) : inner.type === "Identifier" ? inner.name : null;
      return name !== null && methods.includes(name);
    });
  }
}

/** Whether a property of what a call gives is assigned something other than "no value". */
function isAssigned(call: Call, property: string, sourceCode: SourceCode): boolean {
  return nodesOf(sourceCode, "AssignmentExpression").some(({ left, right }) => {
    const member = unwrap(left);
    if (member.type !== "MemberExpression" || memberName(member) !== property) return false;
    const origin = originOf(member.object, sourceCode);
    if (origin.kind !== "call" || origin.node !== call) return false;
    const value = staticValue(right, sourceCode);
    return value.state !== "known" || !isRevokedValue(value.value);
  });
}

/** The values that a call gives for the header `Set-Cookie`. */
function headerValues(call: Call, place: HeaderPlace, sourceCode: SourceCode): readonly TSESTree.Node[] {
  if ("headers" in place) {
    const headers = valueAt({ call, arguments: call.arguments }, place.headers, sourceCode);
    if (headers.state !== "present") return [];
    if (headers.view) {
      return headers.view.properties.flatMap(({ name, value }) => (isSetCookie(name) && value ? [value] : []));
    }
    return pairValues(headers.node, sourceCode);
  }
  const given = call.arguments.slice(0, place.value + 1);
  if (given.some((node) => node.type === "SpreadElement")) return [];
  const name = given[place.name];
  const value = given[place.value];
  return name && value && isSetCookie(staticString(name, sourceCode) ?? "") ? [value] : [];
}

/** `[["Set-Cookie", text], …]` */
function pairValues(outer: TSESTree.Node, sourceCode: SourceCode): readonly TSESTree.Node[] {
  const list = unwrap(outer);
  if (list.type !== "ArrayExpression") return [];
  return list.elements.flatMap((element) => {
    const pair = element && element.type !== "SpreadElement" ? unwrap(element) : null;
    const [name, value] = pair?.type === "ArrayExpression" ? pair.elements : [];
    return name && value && isSetCookie(staticString(name, sourceCode) ?? "") ? [value] : [];
  });
}

function isSetCookie(name: string): boolean {
  return name.toLowerCase() === "set-cookie";
}
