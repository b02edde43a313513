import type { TSESTree } from "@typescript-eslint/utils";
import type { Attribute } from "../../kit/attribute.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { optionPath, type TokenCheck } from "../../libraries/tokens/token-verifier.ts";
import { attributeOf, callOptions, NOTHING_PLACED, type CallOptions } from "../configurations/call-options.ts";
import { callConfiguration } from "../configurations/configurations.ts";
import type { PlacedValue } from "../cookies/places.ts";
import type { VerifierCall } from "./verifier-match.ts";

type Expression = TSESTree.Expression;

/** What a verification is told. */
export interface VerificationOptions extends CallOptions {
  /** @returns What is given for a check: the value of its option or argument. */
  given(check: TokenCheck): Attribute<unknown, Expression>;
  /** @returns The expression that is given for a check, whatever its value; `null` where none is seen. */
  expressionFor(check: TokenCheck): Expression | null;
}

/** @returns What the call of a library is told, by itself or elsewhere in the file. */
export function verificationOptions({ node, verifier }: VerifierCall, sourceCode: SourceCode): VerificationOptions {
  const options = callOptions(node, verifier, sourceCode);
  const placed = (check: TokenCheck): PlacedValue => {
    const spelling = verifier.checks[check];
    if (spelling.by === "argument") return callConfiguration(node, spelling.index, sourceCode).valueAt([]);
    const path = optionPath(spelling);
    return path ? options.at(path) : NOTHING_PLACED;
  };
  return {
    ...options,
    given: (check) => attributeOf(placed(check), sourceCode),
    expressionFor(check) {
      const value = placed(check);
      return value.state === "present" ? value.node : null;
    },
  };
}
