import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../kit/js/ast.ts";
import { enclosingClass } from "../../kit/js/class-fields.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { elementsOf } from "../../kit/js/elements.ts";
import type { Mutation } from "../../kit/js/mutations.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { ConfigurationPlace } from "../../libraries/configurations/configuration-place.ts";
import { modulesOfSource } from "../../libraries/configurations/modules-of-source.ts";
import type { Source } from "../../libraries/cookies/source.ts";
import { isCalleeOf, type Call } from "../cookies/call-match.ts";
import { isTypeOf } from "../cookies/handlers.ts";
import { UNKNOWN_PLACE, valueAt, type PlacedValue, type PlaceRoot } from "../cookies/places.ts";
import { comesFrom } from "../cookies/source-match.ts";
import { mutationsOfLiteral, typedObjects } from "../cookies/typed-objects.ts";
import { componentElements, propertyOf } from "./component-properties.ts";

type Node = TSESTree.Node;

/** Options that a library is given at one place of a file. */
export interface Configuration {
  /** What to report where an option is missing: the callee, the type's object or the component's name. */
  readonly at: Node;
  /** The call, where the options are given to one. */
  readonly call: Call | null;
  /** Which argument of the call holds the options, from 0. */
  readonly argument: number;
  /**
   * Whether all options are here: an object that only has the library's type may be completed elsewhere,
   * so what it lacks is unknown.
   */
  readonly isWhole: boolean;
  /** @returns What stands at a path of keys below the options; `[]` is the options themselves. */
  valueAt(path: readonly string[]): PlacedValue;
}

/** @returns Every place of a file where a library takes its options, in the order of the text. */
export function configurationsOf(place: ConfigurationPlace, sourceCode: SourceCode): readonly Configuration[] {
  if (!isMentioned(place, sourceCode)) return [];
  const found = [
    ...calls(place, sourceCode),
    ...typedConfigurations(place, sourceCode),
    ...componentConfigurations(place, sourceCode),
  ];
  const { items } = place;
  const listed = items ? found.flatMap((configuration) => listedIn(configuration, items, sourceCode)) : found;
  return [...listed].sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** The objects of a list that a configuration has; an object that the list names is none that can be looked into. */
function listedIn(
  configuration: Configuration,
  items: readonly string[],
  sourceCode: SourceCode,
): readonly Configuration[] {
  const list = configuration.valueAt(items);
  return list.state === "present" ? elementsOf(list.node, sourceCode).map((node) => ofObject(node, true, [], sourceCode)) : [];
}

function isMentioned({ callee, types = [], component }: ConfigurationPlace, { text }: SourceCode): boolean {
  const modules = callee ? modulesOfSource(callee) : [];
  if (modules === null) return true;
  return [...modules, ...types.flatMap((type) => type.modules), ...(component?.modules ?? [])].some((module) =>
    text.includes(module),
  );
}

function calls({ callee, argument = 0 }: ConfigurationPlace, sourceCode: SourceCode): readonly Configuration[] {
  if (!callee) return [];
  return [...nodesOf(sourceCode, "CallExpression"), ...nodesOf(sourceCode, "NewExpression")].flatMap((call) => {
    if (!isCalleeOf(call, callee, sourceCode) && !isMixedInto(call, callee, sourceCode)) return [];
    return [callConfiguration(call, argument, sourceCode)];
  });
}

/** @returns The options that a call is given in one of its arguments (from 0). */
export function callConfiguration(call: Call, argument: number, sourceCode: SourceCode): Configuration {
  const root: PlaceRoot = { call, arguments: call.arguments };
  return { at: call.callee, call, argument, isWhole: true, valueAt: (path) => valueAt(root, { argument, path }, sourceCode) };
}

/**
 * Nest wraps a strategy of Passport in a class of its own, whose constructor hands the options on:
 * `class Jwt extends PassportStrategy(Strategy) { constructor() { super({ … }); } }`.
 *
 * @returns Whether a call is such a `super(…)` for a strategy from a source.
 */
export function isMixedInto(call: Call, source: Source, sourceCode: SourceCode): boolean {
  if (call.callee.type !== "Super") return false;
  const superClass = enclosingClass(call.callee)?.superClass;
  const mixin = superClass && unwrap(superClass);
  if (mixin?.type !== "CallExpression") return false;
  if (!isImportOf(originOf(mixin.callee, sourceCode), "@nestjs/passport", ["PassportStrategy"])) return false;
  const [strategy] = mixin.arguments;
  return strategy !== undefined && comesFrom(strategy, source, sourceCode);
}

function typedConfigurations({ types }: ConfigurationPlace, sourceCode: SourceCode): readonly Configuration[] {
  if (!types) return [];
  return typedObjects(sourceCode).flatMap(({ literal, type }) => {
    if (!isTypeOf(type, types)) return [];
    return [ofObject(literal, false, mutationsOfLiteral(literal, sourceCode), sourceCode)];
  });
}

/** An object that is the options by itself. */
function ofObject(
  node: Node,
  isWhole: boolean,
  mutations: readonly Mutation[],
  sourceCode: SourceCode,
): Configuration {
  const root: PlaceRoot = { call: null, arguments: [node], mutations };
  return {
    at: node,
    call: null,
    argument: 0,
    isWhole,
    valueAt: (path) => valueAt(root, { argument: 0, path }, sourceCode),
  };
}

function componentConfigurations({ component }: ConfigurationPlace, sourceCode: SourceCode): readonly Configuration[] {
  if (!component) return [];
  return componentElements(component, sourceCode).map((element) => ({
    at: element.name,
    call: null,
    argument: 0,
    isWhole: true,
    valueAt: ([name, ...path]) =>
      name === undefined ? UNKNOWN_PLACE : propertyOf(element, name, path, sourceCode),
  }));
}
