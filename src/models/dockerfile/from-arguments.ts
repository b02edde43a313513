import { closest } from "../../kit/closest.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { splitImageReference } from "../../languages/image-reference.ts";
import { GLOBAL_ARGUMENTS, PROXY_ARGUMENTS } from "../../libraries/predefined-variables.ts";
import { dockerfileOf } from "./document.ts";
import { expand, type VariableState } from "./expansion.ts";
import { isReference } from "../images/is-reference.ts";
import { stageGraph, type BuildStage } from "./stage-graph.ts";
import { variableReferences, type VariableReference } from "./variable-references.ts";

/** A variable in a `FROM` that no `ARG` before the first `FROM` declares. */
export interface UndeclaredArgument {
  readonly reference: VariableReference;
  /** The name that is meant, if one is near. */
  readonly meant: string | null;
}

/** A `FROM` whose image has no valid name in a build without arguments. */
export interface InvalidDefault {
  /** The argument without a value; the whole reference where the values themselves are wrong. */
  readonly at: Range;
  /** The name that comes out. */
  readonly image: string;
}

function referencesOf(sourceCode: SourceCode, { from }: BuildStage): VariableReference[] {
  const platforms = from.flags.flatMap(({ name, valueRange }) =>
    name === "platform" && valueRange ? [{ range: valueRange }] : [],
  );
  return [...platforms, ...(from.image ? [from.image] : [])].flatMap((word) => variableReferences(sourceCode, word));
}

/** @returns Every variable in a `FROM` that nothing declares for it. */
export function undeclaredArguments(sourceCode: SourceCode): UndeclaredArgument[] {
  const { stages, globals } = stageGraph(sourceCode);
  const isDeclared = (name: string): boolean =>
    globals.isSet(name) || GLOBAL_ARGUMENTS.has(name) || PROXY_ARGUMENTS.has(name);
  return stages
    .flatMap((stage) => referencesOf(sourceCode, stage))
    .filter(({ name }) => !isDeclared(name))
    .map((reference) => ({ reference, meant: closest(reference.name, [...globals.names, ...GLOBAL_ARGUMENTS]) }));
}

const NOTHING: VariableState = { state: "known", value: { value: "", segments: [] } };
/** Stands for what a build sets by itself, which is always something that a reference can hold. */
const SOMETHING: VariableState = { state: "known", value: { value: "x", segments: [] } };

const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,}$/u;

function isValid(image: string): boolean {
  const parts = splitImageReference(image);
  const isDigest = parts.digest === null || DIGEST.test(parts.digest);
  return isDigest && isReference(parts) && !/\/\/|\/$/u.test(parts.name);
}

function invalidDefaultOf(sourceCode: SourceCode, { from }: BuildStage): InvalidDefault[] {
  const { globals } = stageGraph(sourceCode);
  const { image } = from;
  const references = image ? variableReferences(sourceCode, image) : [];
  if (!image || references.length === 0 || references.some(({ name }) => !globals.isSet(name) && !GLOBAL_ARGUMENTS.has(name))) {
    return [];
  }
  const isUnset = (name: string): boolean => globals.isSet(name) && globals.get(name).state === "unset";
  const stateOf = (name: string): VariableState => {
    if (GLOBAL_ARGUMENTS.has(name)) return SOMETHING;
    // Only `${NAME-word}` and its like tell nothing from not set.
    const isPlain = references.some((each) => each.name === name && each.operator === "");
    return isUnset(name) && isPlain ? NOTHING : globals.get(name);
  };
  const { escape } = dockerfileOf(sourceCode);
  const expansion = expand(image.raw, image.range[0], { escape, variable: stateOf });
  if (!expansion || isValid(expansion.value)) return [];
  const unset = references.find(({ name, operator }) => operator === "" && isUnset(name));
  return [{ at: unset?.range ?? image.range, image: expansion.value }];
}

/**
 * @returns Every `FROM` that names no image where a build is given no arguments.
 * Source: https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/
 */
export function invalidDefaults(sourceCode: SourceCode): InvalidDefault[] {
  return stageGraph(sourceCode).stages.flatMap((stage) => invalidDefaultOf(sourceCode, stage));
}
