import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap, wrapped } from "../../kit/js/ast.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CLOCK_TOLERANCES, TOLERANCE_SYMBOLS, type ClockTolerance } from "../../libraries/oidc/clock-tolerances.ts";
import { attributeOf } from "../configurations/call-options.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { optionSeconds } from "../tokens/option-seconds.ts";
import { tokenVerifications } from "../tokens/token-verifications.ts";

type Node = TSESTree.Node;

/** How far the clock of an ID token's issuer may be off, as a file says it or leaves it to a library. */
export interface Tolerance {
  /** The value; what takes the options where nothing is said. */
  readonly at: Node;
  readonly library: string;
  readonly option: string;
  readonly seconds: number;
  /** Whether the library's own value holds. */
  readonly isDefault: boolean;
}

/** Every tolerance of a file that is known, in the order of the text. */
export const clockTolerances = memoize((sourceCode): readonly Tolerance[] =>
  [
    ...ofVerifications(sourceCode),
    ...CLOCK_TOLERANCES.flatMap((row) => ofClient(row, sourceCode)),
    ...ofSymbols(sourceCode),
  ].sort((a, b) => a.at.range[0] - b.at.range[0]),
);

function ofVerifications(sourceCode: SourceCode): readonly Tolerance[] {
  return tokenVerifications(sourceCode).flatMap(({ isIdToken, verifier: { library, clockTolerance }, options }) => {
    if (!isIdToken || !clockTolerance) return [];
    const value = attributeOf(options.at(clockTolerance.path), sourceCode);
    const seconds = value.state === "known" ? optionSeconds(value.value, clockTolerance.unit, clockTolerance.grammar) : null;
    if (value.state !== "known" || seconds === null) return [];
    return [{ at: value.node, library, option: clockTolerance.path.at(-1) ?? "", seconds, isDefault: false }];
  });
}

function ofClient(row: ClockTolerance, sourceCode: SourceCode): readonly Tolerance[] {
  const { library, path, byDefault } = row;
  const option = path.at(-1) ?? "";
  return configurationsOf(row, sourceCode).flatMap((configuration): readonly Tolerance[] => {
    const placed = configuration.valueAt(path);
    if (placed.state === "absent") {
      const at = configuration.at;
      return configuration.isWhole ? [{ at, library, option, seconds: byDefault, isDefault: true }] : [];
    }
    const value = attributeOf(placed, sourceCode);
    if (value.state !== "known" || typeof value.value !== "number") return [];
    return [{ at: value.node, library, option, seconds: value.value, isDefault: false }];
  });
}

/** `{ [client.clockTolerance]: 600 }`, `client[custom.clock_tolerance] = 600` */
function ofSymbols(sourceCode: SourceCode): readonly Tolerance[] {
  return TOLERANCE_SYMBOLS.flatMap(({ library, path }) =>
    usesOfExport([library], path, sourceCode).flatMap((use) => {
      const node = valueUnder(use);
      const value = node && staticValue(node as TSESTree.Expression, sourceCode);
      if (value?.state !== "known" || typeof value.value !== "number") return [];
      return [{ at: value.node, library, option: path.join("."), seconds: value.value, isDefault: false }];
    }),
  );
}

/** The value that a computed key is given. */
function valueUnder(key: Node): Node | null {
  const outer = wrapped(key);
  const { parent } = outer;
  if (parent?.type === "Property" && parent.computed && parent.key === outer) return parent.value;
  if (parent?.type !== "MemberExpression" || !parent.computed || parent.property !== outer) return null;
  const assignment = wrapped(parent).parent;
  const isTarget = assignment?.type === "AssignmentExpression" && unwrap(assignment.left) === parent;
  return isTarget ? assignment.right : null;
}
