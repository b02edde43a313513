import type { TSESTree } from "@typescript-eslint/utils";
import { ABSENT, UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import { isFunction, unwrap } from "../../kit/js/ast.ts";
import { originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { optionPath, type TokenCheck, type TokenVerifier } from "../../libraries/tokens/token-verifier.ts";
import { callConfiguration, configurationsOf, type Configuration } from "../configurations/configurations.ts";
import type { Call } from "../cookies/call-match.ts";
import { UNKNOWN_PLACE, type PlacedValue } from "../cookies/places.ts";
import type { VerifierCall } from "./verifier-match.ts";

type Expression = TSESTree.Expression;

/** What a verification is told. */
export interface VerificationOptions {
  /** The options that the call itself is given. */
  readonly own: Configuration;
  /** Whether a callback stands in the place of the options. */
  readonly isCallback: boolean;
  /** @returns The keys that an option has in this call: one level deeper where all stand under one member. */
  ownPath(path: readonly string[]): readonly string[] | null;
  /** @returns What an option is set to, by the call or where it gets the rest of its options from. */
  at(path: readonly string[]): PlacedValue;
  /** @returns What is given for a check: the value of its option or argument. */
  given(check: TokenCheck): Attribute<unknown, Expression>;
  /** @returns The expression that is given for a check, whatever its value; `null` where none is seen. */
  expressionFor(check: TokenCheck): Expression | null;
}

/** @returns What the call of a library is told, by itself or elsewhere in the file. */
export function verificationOptions({ node, verifier }: VerifierCall, sourceCode: SourceCode): VerificationOptions {
  const own = callConfiguration(node, verifier.optionsArgument, sourceCode);
  const isCallback = verifier.takesCallback && isCallbackAt(node, verifier.optionsArgument, sourceCode);
  const ownPath = (path: readonly string[]) => pathInCall(path, verifier, own);
  const at = (path: readonly string[]): PlacedValue => {
    const inCall = isCallback ? NOTHING : valueInCall(path, ownPath(path), verifier, own, sourceCode);
    return inCall.state === "absent" && verifier.inherits ? inherited(path, verifier, sourceCode) : inCall;
  };
  const placed = (check: TokenCheck): PlacedValue => {
    const spelling = verifier.checks[check];
    if (spelling.by === "argument") return callConfiguration(node, spelling.index, sourceCode).valueAt([]);
    const path = optionPath(spelling);
    return path ? at(path) : NOTHING;
  };
  return {
    own,
    isCallback,
    ownPath,
    at,
    given: (check) => attributeOf(placed(check), sourceCode),
    expressionFor(check) {
      const value = placed(check);
      return value.state === "present" ? value.node : null;
    },
  };
}

const NOTHING: PlacedValue = { state: "absent", holder: null, rest: [] };

/** @returns A placed value as an attribute: one that is changed later is unknown. */
export function attributeOf(placed: PlacedValue, sourceCode: SourceCode): Attribute<unknown, Expression> {
  if (placed.state === "absent") return ABSENT;
  if (placed.state === "unknown" || placed.mutations.length > 0) return UNKNOWN;
  return staticValue(placed.node, sourceCode);
}

function isCallbackAt(node: Call, argument: number, sourceCode: SourceCode): boolean {
  const given = node.arguments[argument];
  return given !== undefined && (isFunction(unwrap(given)) || originOf(given, sourceCode).kind === "function");
}

function pathInCall(
  path: readonly string[],
  { nestedUnder }: TokenVerifier,
  own: Configuration,
): readonly string[] | null {
  if (nestedUnder === undefined) return path;
  const nested = own.valueAt([nestedUnder]);
  if (nested.state === "unknown") return null;
  return nested.state === "present" ? [nestedUnder, ...path] : path;
}

function valueInCall(
  path: readonly string[],
  inCall: readonly string[] | null,
  { shorthand }: TokenVerifier,
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

/** The one place of the file that gives the rest of the options; none or several leave them unknown. */
function inherited(path: readonly string[], { inherits = [] }: TokenVerifier, sourceCode: SourceCode): PlacedValue {
  const places = inherits.flatMap(({ place, path: above }) =>
    configurationsOf(place, sourceCode).map((configuration) => ({ configuration, above })),
  );
  const [only, ...others] = places;
  if (!only || others.length > 0) return UNKNOWN_PLACE;
  const value = only.configuration.valueAt([...only.above, ...path]);
  return value.state === "absent" && !only.configuration.isWhole ? UNKNOWN_PLACE : value;
}
