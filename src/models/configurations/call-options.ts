import type { TSESTree } from "@typescript-eslint/utils";
import { ABSENT, UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { isFunction, literalString, unwrap } from "../../kit/js/ast.ts";
import { appendArgument } from "../../kit/js/object-edits.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { InheritedOptions, OptionsArgument } from "../../libraries/configurations/call-options.ts";
import type { Call } from "../cookies/call-match.ts";
import { UNKNOWN_PLACE, type PlacedValue } from "../cookies/places.ts";
import { callConfiguration, configurationsOf, type Configuration } from "./configurations.ts";
import { nested, setOption } from "./set-option.ts";

/** What a call is told, by itself or elsewhere in the file. */
export interface CallOptions {
  readonly call: Call;
  readonly place: OptionsArgument;
  /** The options that the call itself is given. */
  readonly own: Configuration;
  /** Whether a callback stands in the place of the options. */
  readonly isCallback: boolean;
  /** @returns The keys that an option has in this call: one level deeper where all stand under one member. */
  ownPath(path: readonly string[]): readonly string[] | null;
  /** @returns What an option is set to, by the call or where it gets the rest of its options from. */
  at(path: readonly string[]): PlacedValue;
}

export const NOTHING_PLACED: PlacedValue = { state: "absent", holder: null, rest: [] };

/** @returns The options of a call of a library. */
export function callOptions(call: Call, place: OptionsArgument, sourceCode: SourceCode): CallOptions {
  const own = callConfiguration(call, place.optionsArgument, sourceCode);
  const isCallback = place.takesCallback && isCallbackAt(call, place.optionsArgument, sourceCode);
  const ownPath = (path: readonly string[]) => pathInCall(path, place, own);
  return {
    call,
    place,
    own,
    isCallback,
    ownPath,
    at(path) {
      const inCall = isCallback ? NOTHING_PLACED : valueInCall(path, ownPath(path), place, own, sourceCode);
      return inCall.state === "absent" && place.inherits ? inheritedOption(path, place.inherits, sourceCode) : inCall;
    },
  };
}

/** @returns A placed value as an attribute: one that is changed later is unknown. */
export function attributeOf(placed: PlacedValue, sourceCode: SourceCode): Attribute<unknown, TSESTree.Expression> {
  if (placed.state === "absent") return ABSENT;
  if (placed.state === "unknown" || placed.mutations.length > 0) return UNKNOWN;
  return staticValue(placed.node, sourceCode);
}

function isCallbackAt(call: Call, argument: number, sourceCode: SourceCode): boolean {
  const given = call.arguments[argument];
  return given !== undefined && (isFunction(unwrap(given)) || originOf(given, sourceCode).kind === "function");
}

function pathInCall(
  path: readonly string[],
  { nestedUnder }: OptionsArgument,
  own: Configuration,
): readonly string[] | null {
  if (nestedUnder === undefined) return path;
  const group = own.valueAt([nestedUnder]);
  if (group.state === "unknown") return null;
  return group.state === "present" ? [nestedUnder, ...path] : path;
}

function valueInCall(
  path: readonly string[],
  inCall: readonly string[] | null,
  { shorthand }: OptionsArgument,
  own: Configuration,
  sourceCode: SourceCode,
): PlacedValue {
  if (inCall === null) return UNKNOWN_PLACE;
  if (shorthand && path.join() === shorthand.join()) {
    const whole = own.valueAt([]);
    const text = attributeOf(whole, sourceCode);
    if (text.state === "known" && typeof text.value === "string") return whole;
  }
  return own.valueAt(inCall);
}

/** @returns What the one place of the file that gives the rest of the options says; none or several leave it unknown. */
export function inheritedOption(
  path: readonly string[],
  inherits: readonly InheritedOptions[],
  sourceCode: SourceCode,
): PlacedValue {
  const places = inherits.flatMap(({ place, path: above }) =>
    configurationsOf(place, sourceCode).map((configuration) => ({ configuration, above })),
  );
  const [only, ...others] = places;
  if (!only || others.length > 0) return UNKNOWN_PLACE;
  const value = only.configuration.valueAt([...only.above, ...path]);
  return value.state === "absent" && !only.configuration.isWhole ? UNKNOWN_PLACE : value;
}

/**
 * @param path The keys that lead to the option, as the library's table has them.
 * @param valueText The value as source text.
 * @returns The edits that make a call say so itself; none where its options are shared or unknown.
 */
export function setCallOption(
  options: CallOptions,
  path: readonly string[],
  valueText: string,
  sourceCode: SourceCode,
): readonly Edit[] {
  const { call, place, own, isCallback } = options;
  const { optionsArgument: index, shorthand } = place;
  const inCall = options.ownPath(path);
  if (inCall === null) return [];
  const given = call.arguments[index];
  if (!given || isCallback || isNothing(given)) {
    return setArgument(call, index, nested(inCall, valueText), sourceCode);
  }
  if (shorthand && literalString(given) !== null) {
    const kept = `${shorthand.join(".")}: ${sourceCode.text.slice(...given.range)}`;
    return [replaceRange(given.range, `{ ${kept}, ${inCall.join(".")}: ${valueText} }`)];
  }
  return setOption(own, inCall, valueText, sourceCode);
}

function isNothing(node: Call["arguments"][number]): boolean {
  return (
    (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined")
  );
}

/** @returns The edits that give a call an argument: at its end, in the place of nothing, or before a callback. */
export function setArgument(call: Call, index: number, text: string, sourceCode: SourceCode): readonly Edit[] {
  if (call.arguments.some((argument) => argument.type === "SpreadElement")) return [];
  const present = call.arguments[index];
  if (!present) return call.arguments.length === index ? appendArgument(call, text, sourceCode) : [];
  // What else stands there is a callback: the options go before it.
  return isNothing(present) ? [replaceRange(present.range, text)] : [insertAt(present.range[0], `${text}, `)];
}
