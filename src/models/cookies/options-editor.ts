import type { TSESTree } from "@typescript-eslint/utils";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { unwrap } from "../../kit/js/ast.ts";
import {
  appendArgument,
  insertProperty,
  quoted,
  removeProperty,
  renameKey,
  replaceValue,
} from "../../kit/js/object-edits.ts";
import type { ObjectProperty, ObjectView } from "../../kit/js/object-view.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CookieDialect, Place } from "../../libraries/cookies/cookie-library.ts";
import type { CookieEditor, EditPlan, SpelledAttribute } from "./cookie-write.ts";
import { lifetimeText } from "./lifetime-text.ts";
import { spellSameSite } from "./same-site-spelling.ts";
import type { MissingValue, PlacedValue, PlaceRoot, PresentValue } from "./places.ts";

/** The options of one cookie: where they are looked up, and what was found there, the strongest first. */
export interface OptionLayers {
  readonly root: PlaceRoot;
  readonly places: readonly Place[];
  readonly values: readonly PlacedValue[];
  /** The cookie's name, where a call takes either it or one object with name and attributes. */
  readonly soleName?: TSESTree.Node;
}

/** A value as source text: strings in the file's quotes, or in those of the value that is replaced. */
function valueText(value: true | string, replaced: TSESTree.Node | null, sourceCode: SourceCode): string {
  if (value === true) return "true";
  const old = replaced ? sourceCode.text[replaced.range[0]] : null;
  return old === "'" || old === '"' ? `${old}${value}${old}` : quoted(value, sourceCode);
}

/** A value's source text, which may take over the quotes of the one that it replaces. */
type Spelling = (replaced: TSESTree.Node | null) => string;

/** Makes the options say `key: text`, in the object that stands in the cookie's own place. */
function setIn(layer: PresentValue, key: string, spell: Spelling, sourceCode: SourceCode): EditPlan | null {
  const { view } = layer;
  if (!view?.literal) return null;
  const property = view.property(key);
  if (layer.isLocal && property?.object === view.literal) {
    const edits = replaceValue(property.property, spell(property.value));
    return edits.length > 0 ? { edits, isLocal: true } : null;
  }
  const misspelt = layer.isLocal ? inOtherCase(view, key) : null;
  if (misspelt) {
    const edits = respell(misspelt, key, spell(misspelt.value), sourceCode);
    return edits.length > 0 ? { edits, isLocal: true } : null;
  }
  if (layer.isLocal) {
    return { edits: insertProperty(view.literal, key, spell(null), sourceCode), isLocal: true };
  }
  return spreadAt(layer.node, key, spell(null));
}

/** The property of the literal that is meant to be this one, in the wrong case: adding the right one would double it. */
function inOtherCase(view: ObjectView, key: string): ObjectProperty | null {
  const found = view.properties.find(({ name, object }) => {
    return name !== key && name.toLowerCase() === key.toLowerCase() && object === view.literal;
  });
  return found ?? null;
}

function respell({ property }: ObjectProperty, key: string, text: string, sourceCode: SourceCode): readonly Edit[] {
  if (property.shorthand) return [replaceRange(property.range, `${key}: ${text}`)];
  const renamed = renameKey(property, key, sourceCode);
  return renamed.length > 0 ? [...renamed, ...replaceValue(property, text)] : [];
}

/** An object that others use too stays as it is: this cookie gets a copy with the change. */
function spreadAt(node: TSESTree.Expression, key: string, text: string): EditPlan | null {
  const inner = unwrap(node);
  if (inner !== node || !["Identifier", "MemberExpression", "CallExpression"].includes(inner.type)) return null;
  return {
    edits: [insertAt(node.range[0], "{ ..."), insertAt(node.range[1], `, ${key}: ${text} }`)],
    isLocal: true,
  };
}

/** The text of objects inside each other: `{ cookie: { secure: true } }`. */
function nested(path: readonly string[], inner: string): string {
  return path.reduceRight((text, name) => `{ ${name}: ${text} }`, inner);
}

function addMissing(
  missing: MissingValue,
  { root }: OptionLayers,
  place: Place,
  pair: string,
  sourceCode: SourceCode,
): readonly Edit[] | null {
  const [first, ...rest] = missing.rest;
  if (missing.holder) {
    const { view, isLocal } = missing.holder;
    if (first === undefined || !isLocal || !view?.literal) return null;
    return insertProperty(view.literal, first, nested(rest, `{ ${pair} }`), sourceCode);
  }
  const given = root.arguments[place.argument];
  const text = nested(missing.rest, `{ ${pair} }`);
  if (given) return [replaceRange(given.range, text)];
  return root.call && root.arguments.length === place.argument ? appendArgument(root.call, text, sourceCode) : null;
}

/** Whether an argument stands for "no options" and can give way to some. */
function isEmpty(value: PresentValue, sourceCode: SourceCode): boolean {
  const { state, ...rest } = staticValue(value.node, sourceCode);
  return state === "known" && "value" in rest && (rest.value === undefined || rest.value === null);
}

/** `delete("name")` becomes `delete({ name: "name", secure: true })`. */
function asObject(name: TSESTree.Node, pair: string, sourceCode: SourceCode): EditPlan {
  const text = sourceCode.text.slice(...name.range);
  return { edits: [replaceRange(name.range, `{ name: ${text}, ${pair} }`)], isLocal: true };
}

/** Edits options of a call or a configuration. */
export function optionsEditor(layers: OptionLayers, dialect: CookieDialect, sourceCode: SourceCode): CookieEditor {
  /** The layer that an attribute is given in; where it is given nowhere, the first that can take it. */
  const target = (key: string): { readonly value: PlacedValue; readonly place: Place } | null => {
    const pairs = layers.values.flatMap((value, index) => {
      const place = layers.places[index];
      return place ? [{ value, place }] : [];
    });
    const giving = pairs.find(({ value }) => value.state === "present" && value.view?.has(key) === "present");
    return giving ?? pairs.find(({ value }) => value.state === "present") ?? pairs[0] ?? null;
  };
  const set = (key: string, spell: Spelling): EditPlan | null => {
    if (layers.soleName) return asObject(layers.soleName, `${key}: ${spell(null)}`, sourceCode);
    const found = target(key);
    if (!found) return null;
    if (found.value.state === "present" && !isEmpty(found.value, sourceCode)) {
      return setIn(found.value, key, spell, sourceCode);
    }
    if (found.value.state === "unknown") return null;
    const missing: MissingValue =
      found.value.state === "absent" ? found.value : { state: "absent", holder: null, rest: [] };
    // Inside a configuration the empty value is a property's, whose place is not an argument's.
    if (found.value.state === "present" && found.place.path?.length) return null;
    const edits = addMissing(missing, layers, found.place, `${key}: ${spell(null)}`, sourceCode);
    return edits && { edits, isLocal: true };
  };
  const isGiven = (key: string | null): key is string =>
    key !== null && layers.values.some((value) => value.state === "present" && value.view?.has(key) === "present");
  return {
    set(attribute, wanted) {
      const key = dialect.keys[attribute];
      if (key === null) return null;
      const value = attribute === "sameSite" && wanted !== true ? spellSameSite(wanted, dialect) : wanted;
      return set(key, (replaced) => valueText(value, replaced, sourceCode));
    },
    setLifetime(seconds) {
      const { maxAge, expires } = dialect.keys;
      if (dialect.expiresInDays) {
        return expires === null || isGiven(maxAge) ? null : set(expires, () => lifetimeText(seconds, "days"));
      }
      if (isGiven(expires) && !isGiven(maxAge)) {
        return set(expires, () => `new Date(Date.now() + ${lifetimeText(seconds, "ms")})`);
      }
      return maxAge === null ? null : set(maxAge, () => lifetimeText(seconds, dialect.maxAgeUnit));
    },
    replace(attribute, value) {
      const key = dialect.keys[attribute];
      const found = key === null ? null : target(key)?.value;
      if (key === null || found?.state !== "present") return null;
      const property = found.view?.property(key);
      if (!property) return null;
      const edits = replaceValue(property.property, valueText(value, property.value, sourceCode));
      return { edits, isLocal: found.isLocal && property.object === found.view?.literal };
    },
    remove(attribute) {
      const key = dialect.keys[attribute];
      const value = key === null ? null : target(key)?.value;
      if (key === null || value?.state !== "present") return null;
      const property = value.view?.property(key);
      if (!property || property.object !== value.view?.literal) return null;
      return { edits: removeProperty(property.property, sourceCode), isLocal: value.isLocal };
    },
  };
}

function spelledBy(property: ObjectProperty, layer: PresentValue, sourceCode: SourceCode): SpelledAttribute {
  const value = property.value && staticValue(property.value, sourceCode);
  return {
    key: property.name,
    keyRange: property.key.range,
    valueRange: (property.value ?? property.property.value).range,
    isLocal: layer.isLocal && property.object === layer.view?.literal,
    value: value?.state === "known" ? { value: value.value } : null,
    node: property.value,
    rename: (key) => renameKey(property.property, key, sourceCode),
  };
}

/** @returns Every option that the layers spell out. */
export function spelledOptions({ values }: OptionLayers, sourceCode: SourceCode): readonly SpelledAttribute[] {
  return values.flatMap((value) =>
    value.state === "present" && value.view
      ? value.view.properties.map((property) => spelledBy(property, value, sourceCode))
      : [],
  );
}
