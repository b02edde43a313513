import type { TSESTree } from "@typescript-eslint/utils";
import { removeRange, replaceRange } from "../../kit/edit.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { unwrap } from "../../kit/js/ast.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type {
  CookieCall,
  CookieDialect,
  CookieLibrary,
  CookieSide,
  Place,
} from "../../libraries/cookies/cookie-library.ts";
import { meetsCondition } from "./argument-condition.ts";
import { effectiveAttributes, optionsReader } from "./attributes.ts";
import type { CookieAttribute, CookieAttributes, CookieEditor, CookieWrite, WrittenName } from "./cookie-write.ts";
import { isFlagValue, isOver, isPastDate, isRevokedValue } from "./lifetime.ts";
import { namePrefix } from "./cookie-name.ts";
import { dialectOfVersion } from "./library-version.ts";
import { ignoredGroupOf } from "./ignored-group.ts";
import { optionsEditor, spelledOptions, type OptionLayers } from "./options-editor.ts";
import { descend, valueAt, type PlacedValue, type PlaceRoot } from "./places.ts";
import { HOLE, piecesOf } from "./text-pieces.ts";

/** A library's row that a call or configuration object was found to match. */
export interface MatchedRow {
  readonly library: CookieLibrary;
  readonly row: Omit<CookieCall, "callee">;
  readonly root: PlaceRoot;
  readonly node: TSESTree.Node;
  /** What stands for the cookie where no name is given: the callee, or the configuration's own start. */
  readonly fallbackAt: Range;
  /** Options given elsewhere that hold where the cookie's own say nothing, the strongest first. */
  readonly defaults: readonly PlacedValue[];
  /** Other calls of the file may give attributes that come before these. */
  readonly isOverridden: boolean;
}

const ABSENT_PLACE: PlacedValue = { state: "absent", holder: null, rest: [] };

function nameOf(value: PlacedValue, fallback: string | undefined, sourceCode: SourceCode): WrittenName {
  if (value.state === "absent") return { text: fallback ?? null, start: fallback ?? "", range: null };
  if (value.state === "unknown") return { text: null, start: "", range: null };
  const text = staticString(value.node, sourceCode);
  if (text !== null) return { text, start: text, range: value.node.range };
  const pieces = piecesOf(value.node, sourceCode).text;
  return { text: null, start: pieces.slice(0, Math.max(pieces.indexOf(HOLE), 0)), range: value.node.range };
}

/** A prefix of the name whose demands the library meets. */
interface ForcedPrefix {
  readonly text: "__Host-" | "__Secure-";
}

/** An option that puts a prefix on the name, as Hono's `prefix`. */
interface PrefixOption extends ForcedPrefix {
  readonly at: Range;
}

/** The whole name, with the prefix that an option puts on it. */
function withPrefix(name: WrittenName, prefix: PrefixOption | "unknown" | null): WrittenName {
  if (prefix === null) return name;
  if (prefix === "unknown") return { ...name, text: null, start: "" };
  return {
    ...name,
    text: name.text === null ? null : prefix.text + name.text,
    start: prefix.text + name.start,
  };
}

function prefixOptionOf(
  values: readonly PlacedValue[],
  { prefixOption }: CookieDialect,
): PrefixOption | "unknown" | null {
  if (!prefixOption) return null;
  for (const value of values) {
    if (value.state === "unknown" || (value.state === "present" && !value.view)) return "unknown";
    if (value.state !== "present" || !value.view) continue;
    const given = value.view.get(prefixOption.key);
    if (given.state === "unknown") return "unknown";
    const property = value.view.property(prefixOption.key);
    if (given.state === "absent" || !property) continue;
    if (given.value === prefixOption.host) return { text: "__Host-", at: property.property.range };
    if (given.value === prefixOption.secure) return { text: "__Secure-", at: property.property.range };
  }
  return null;
}

/** A name literal that begins with a prefix of its own under an option that puts one on. */
function doubledPrefixOf(
  { start, range }: WrittenName,
  prefix: PrefixOption | "unknown" | null,
  sourceCode: SourceCode,
): CookieWrite["doubledPrefix"] {
  if (prefix === null || prefix === "unknown" || !range || namePrefix(start) === null) return null;
  const length = start.indexOf("-") + 1;
  const first = range[0] + 1;
  // A name from a constant is not written here.
  const isHere = sourceCode.text.slice(first, first + length) === start.slice(0, length);
  return { at: prefix.at, edits: isHere ? [removeRange([first, first + length])] : [] };
}

/** What a prefix forces, whatever the options say. */
function withForced(attributes: CookieAttributes, prefix: ForcedPrefix | "unknown" | null): CookieAttributes {
  if (prefix === null) return attributes;
  const isHost = prefix !== "unknown" && prefix.text === "__Host-";
  const unknown = { state: "unknown" } as const;
  if (prefix === "unknown") return { ...attributes, secure: orUnknown(attributes.secure, true), path: unknown, domain: unknown };
  return {
    ...attributes,
    secure: { state: "known", value: true, given: null },
    ...(isHost && {
      path: { state: "known", value: "/", given: null },
      domain: { state: "known", value: null, given: null },
    }),
  };
}

/** The prefix of a name whose demands the library meets by itself; it knows them in this spelling only. */
function prefixBrought({ start, text }: WrittenName, { prefixBringsDemands }: CookieDialect): ForcedPrefix | "unknown" | null {
  if (!prefixBringsDemands) return null;
  if (start.startsWith("__Host-")) return { text: "__Host-" };
  if (start.startsWith("__Secure-")) return { text: "__Secure-" };
  return text === null ? "unknown" : null;
}

function withSecureOfPartitioned(attributes: CookieAttributes, { partitionedBringsSecure }: CookieDialect): CookieAttributes {
  const { partitioned, secure } = attributes;
  if (!partitionedBringsSecure || (partitioned.state === "known" && !partitioned.value)) return attributes;
  if (partitioned.state === "unknown") return { ...attributes, secure: orUnknown(secure, true) };
  return { ...attributes, secure: { state: "known", value: true, given: null } };
}

function orUnknown(attribute: CookieAttribute<boolean>, wanted: boolean): CookieAttribute<boolean> {
  return attribute.state === "known" && attribute.value === wanted ? attribute : { state: "unknown" };
}

/** What is left of attributes that another call may still give. */
function withOverrides(attributes: CookieAttributes): CookieAttributes {
  const givenOnly = <Value>(attribute: CookieAttribute<Value>): CookieAttribute<Value> =>
    attribute.state === "known" && attribute.given === null ? { state: "unknown" } : attribute;
  const { httpOnly, secure, sameSite, partitioned, path, domain, maxAge, expires } = attributes;
  return {
    httpOnly: givenOnly(httpOnly),
    secure: givenOnly(secure),
    partitioned: givenOnly(partitioned),
    sameSite: givenOnly(sameSite),
    path: givenOnly(path),
    domain: givenOnly(domain),
    maxAge: givenOnly(maxAge),
    expires: givenOnly(expires),
  };
}

function secureSwitchOf({ row, root }: MatchedRow, sourceCode: SourceCode): CookieAttribute<boolean> | null {
  const value = row.secureSwitch && valueAt(root, row.secureSwitch, sourceCode);
  if (!value || value.state === "absent") return null;
  if (value.state === "unknown") return value;
  const given = staticValue(value.node, sourceCode);
  if (given.state !== "known" || typeof given.value !== "boolean") return { state: "unknown" };
  const { range } = value.node;
  return {
    state: "known",
    value: given.value,
    given: { range, keyRange: range, valueRange: range, key: "", value: given.value, node: value.node },
  };
}

/** Where the switch decides, the switch is what has to change. */
function withSwitch(
  editor: CookieEditor,
  secure: CookieAttribute<boolean>,
  decided: CookieAttribute<boolean> | null,
): CookieEditor {
  const given = secure.state === "known" && secure === decided ? secure.given : null;
  if (!given) return editor;
  return {
    ...editor,
    set: (attribute, value) =>
      attribute === "secure"
        ? { edits: [replaceRange(given.valueRange, String(value))], isLocal: false }
        : editor.set(attribute, value),
  };
}

/**
 * The lifetime that the session's own configuration gives its cookie; `null` where the cookie says it
 * itself, or the library has no such option.
 */
function sessionLifetime(
  { library, row, root }: MatchedRow,
  effect: CookieWrite["effect"],
  { maxAge }: CookieAttributes,
  sourceCode: SourceCode,
): Pick<CookieAttributes, "maxAge"> & Pick<CookieEditor, "setLifetime"> | null {
  const key = row.lifetime?.path?.at(-1);
  if (!row.lifetime || key === undefined || maxAge.state === "unknown" || maxAge.given) return null;
  if (effect !== "session") return { maxAge: { state: "unknown" }, setLifetime: () => null };
  const place: Place = { argument: row.lifetime.argument, path: row.lifetime.path?.slice(0, -1) ?? [] };
  const own = row.dialect ?? library.dialect;
  const dialect: CookieDialect = { ...own, keys: { ...own.keys, maxAge: key }, maxAgeUnit: "s", undefinedDefeats: [] };
  const values = [valueAt(root, place, sourceCode)];
  const editor = optionsEditor({ root, places: [place], values }, dialect, sourceCode);
  return {
    maxAge: effectiveAttributes(optionsReader(values, dialect, sourceCode), dialect).maxAge,
    setLifetime: editor.setLifetime.bind(editor),
  };
}

function sideOf({ library, row, root: { call } }: MatchedRow, sourceCode: SourceCode): CookieSide {
  const found = call && row.sideWhen?.find(({ when }) => meetsCondition(call, when, sourceCode));
  return found?.side ?? row.side ?? library.side ?? "server";
}

interface CookieParts {
  readonly name: PlacedValue;
  readonly value: PlacedValue | null;
  readonly layers: OptionLayers;
  readonly effect: CookieWrite["effect"];
}

function buildWrite(matched: MatchedRow, parts: CookieParts, sourceCode: SourceCode): CookieWrite {
  const { library, row, node } = matched;
  const dialect = dialectOfVersion(row.dialect ?? library.dialect, library, sourceCode);
  const { layers } = parts;
  const prefix = prefixOptionOf(layers.values, dialect);
  const ownName = nameOf(parts.name, row.defaultName, sourceCode);
  const name = withPrefix(ownName, prefix);
  const read = optionsReader([...layers.values, ...matched.defaults], dialect, sourceCode);
  const secureSwitch = secureSwitchOf(matched, sourceCode);
  const own = effectiveAttributes(read, dialect, secureSwitch);
  const given = matched.isOverridden ? withOverrides(own) : own;
  const forced = withForced(withSecureOfPartitioned(given, dialect), prefix ?? prefixBrought(ownName, dialect));
  const session = sessionLifetime(matched, parts.effect, forced, sourceCode);
  const attributes = session ? { ...forced, maxAge: session.maxAge } : forced;
  const value = parts.value?.state === "present" ? staticValue(parts.value.node, sourceCode) : null;
  return {
    library,
    dialect,
    node,
    effect: parts.effect,
    name,
    attributes,
    doubledPrefix: doubledPrefixOf(ownName, prefix, sourceCode),
    isDeletion:
      parts.effect === "delete" ||
      isOver(attributes) ||
      parts.value?.state === "absent" ||
      (value?.state === "known" && isRevokedValue(value.value)) ||
      hasPastExpiry(layers, dialect, sourceCode),
    isFlag: value?.state === "known" && isFlagValue(value.value),
    side: sideOf(matched, sourceCode),
    at: name.range ?? matched.fallbackAt,
    spelled: spelledOptions(layers, sourceCode),
    ignoredGroup: ignoredGroupOf(layers, dialect, sourceCode),
    edits: {
      ...withSwitch(optionsEditor(layers, dialect, sourceCode), attributes.secure, secureSwitch),
      ...(session && { setLifetime: session.setLifetime }),
    },
  };
}

function hasPastExpiry({ values }: OptionLayers, dialect: CookieDialect, sourceCode: SourceCode): boolean {
  const key = dialect.keys.expires;
  return values.some((value) => {
    const expires = value.state === "present" && key !== null ? value.view?.property(key)?.value : null;
    return expires ? isPastDate(expires, sourceCode) : false;
  });
}

function isObject(value: PlacedValue): boolean {
  return value.state === "present" && value.view !== null;
}

/** The cookie of a call whose arguments are name, value and options. */
function positional(matched: MatchedRow, sourceCode: SourceCode): readonly CookieWrite[] {
  const { row, root } = matched;
  const places = row.attributes ?? [];
  const values = places.map((place) => valueAt(root, place, sourceCode));
  if (row.onlyWhenGiven && !values.some(isGiven(sourceCode))) return [];
  return [
    buildWrite(
      matched,
      {
        name: row.name ? valueAt(root, row.name, sourceCode) : row.defaultName === undefined ? { state: "unknown" } : ABSENT_PLACE,
        value: row.value ? valueAt(root, row.value, sourceCode) : null,
        layers: { root, places, values, soleName: row.attributes ? undefined : soleName(row, root) },
        effect: row.effect === "header" ? "set" : row.effect,
      },
      sourceCode,
    ),
  ];
}

/** The name of a call that takes an object with attributes in its place. */
function soleName({ cookie }: MatchedRow["row"], { arguments: nodes }: PlaceRoot): TSESTree.Node | undefined {
  return cookie === undefined ? undefined : nodes[cookie];
}

function isGiven(sourceCode: SourceCode): (value: PlacedValue) => boolean {
  return (value) => {
    if (value.state !== "present") return false;
    const given = staticValue(value.node, sourceCode);
    return given.state !== "known" || Boolean(given.value);
  };
}

/** The cookie of a call that is given one object: name, value and attributes side by side. */
function wholeCookie(matched: MatchedRow, place: Place, sourceCode: SourceCode): readonly CookieWrite[] {
  const { row, root } = matched;
  const cookie = valueAt(root, place, sourceCode);
  if (cookie.state !== "present") return [];
  return [
    buildWrite(
      matched,
      {
        name: descend(cookie, ["name"], sourceCode),
        value: row.effect === "set" ? descend(cookie, ["value"], sourceCode) : null,
        layers: { root, places: [place], values: [cookie] },
        effect: row.effect === "delete" ? "delete" : "set",
      },
      sourceCode,
    ),
  ];
}

/** A cookie for every entry of an object in a configuration. */
function entriesOf(matched: MatchedRow, sourceCode: SourceCode): readonly CookieWrite[] {
  const { row, root } = matched;
  const { entries } = row;
  const container = entries && valueAt(root, entries.at, sourceCode);
  if (!entries || container?.state !== "present" || !container.view) return [];
  const defaults = entries.shared ? [valueAt(root, entries.shared, sourceCode)] : [];
  return container.view.properties.flatMap((property) => {
    const cookie = descend(container, [property.name], sourceCode);
    if (cookie.state !== "present" || !cookie.view) return [];
    const path = [...(entries.at.path ?? []), property.name, ...entries.attributes];
    const places: readonly Place[] = [{ argument: entries.at.argument, path }];
    return buildWrite(
      { ...matched, defaults, node: property.property, fallbackAt: property.key.range },
      {
        name: entries.name ? descend(cookie, entries.name, sourceCode) : { state: "unknown" },
        value: null,
        layers: { root, places, values: [descend(cookie, entries.attributes, sourceCode)] },
        effect: entries.sessions.includes(property.name) ? "session" : "set",
      },
      sourceCode,
    );
  });
}

/** @returns The cookies that a matched call or configuration object writes. */
export function optionWrites(matched: MatchedRow, sourceCode: SourceCode): readonly CookieWrite[] {
  const { row, root } = matched;
  if (row.entries) return entriesOf(matched, sourceCode);
  if (row.cookie !== undefined) {
    const place: Place = { argument: row.cookie };
    const node = root.arguments[row.cookie];
    const isAlone = !row.name || (node && unwrap(node).type === "ObjectExpression");
    if (isAlone || isObject(valueAt(root, place, sourceCode))) return wholeCookie(matched, place, sourceCode);
  }
  return row.attributes || row.name ? positional(matched, sourceCode) : [];
}
