import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { contains, isFunction, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { objectView } from "../../kit/js/object-view.ts";
import { returnsOf } from "../../kit/js/returns.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { ACCESS_WORD, ENDLESS_OPTIONS, LIFETIME_OPTIONS, UNIT_NAMES, type LifetimeOption } from "../../libraries/oauth/lifetimes.ts";
import { configurationsOf, type Configuration } from "../configurations/configurations.ts";
import { propertyAt, setOption } from "../configurations/set-option.ts";
import { hasValue } from "../configurations/value-test.ts";
import { lifetimeText } from "../cookies/lifetime-text.ts";
import { routesOf } from "../routes/routes.ts";
import { destinationNames } from "../tokens/destination-names.ts";
import { nameOfKey, signingPurpose } from "../tokens/signing-purpose.ts";
import { tokenSignings, type TokenSigning } from "../tokens/token-signings.ts";

type Node = TSESTree.Node;

/** How long an access or a refresh token lives. */
export interface OAuthTokenLifetime {
  readonly token: "access" | "refresh";
  /** The value that says so, or what is called without saying it. */
  readonly at: Node;
  /** The library that makes the tokens or that takes the option. */
  readonly library: string;
  /** The option, as it is called. */
  readonly name: string;
  /** In seconds; `Infinity` for ever. */
  readonly seconds: number;
  readonly isDefault: boolean;
  /** @returns The edits that set another lifetime; none where it is not written in the file, or not as a number. */
  readonly setTo: (seconds: number) => readonly Edit[];
}

/** Every lifetime of access and refresh tokens that a file states or leaves to its library's default. */
export const tokenLifetimes = memoize((sourceCode): readonly OAuthTokenLifetime[] =>
  [
    ...LIFETIME_OPTIONS.flatMap((row) =>
      configurationsOf(row, sourceCode).flatMap((configuration) => ofOption(row, configuration, sourceCode)),
    ),
    ...endless(sourceCode),
    ...answered(sourceCode),
    ...tokenSignings(sourceCode).flatMap((signing) => ofSigning(signing, sourceCode)),
  ].sort((a, b) => a.at.range[0] - b.at.range[0]),
);

function ofOption(
  row: LifetimeOption,
  configuration: Configuration,
  sourceCode: SourceCode,
): readonly OAuthTokenLifetime[] {
  const { token, library, path, byDefault } = row;
  const unit = unitOf(row, configuration, sourceCode);
  const name = path.at(-1) ?? "";
  if (unit === null) return [];
  const value = configuration.valueAt(path);
  const facts = { token, library, name } as const;
  if (value.state === "absent") {
    if (byDefault === undefined || !configuration.isWhole) return [];
    const setTo = (seconds: number) =>
      seconds % unit === 0 ? setOption(configuration, path, inUnit(seconds, unit), sourceCode) : [];
    return [{ ...facts, at: configuration.at, seconds: byDefault, isDefault: true, setTo }];
  }
  const nodes =
    value.state === "present" ? [value.node, ...resultsOf(value.node, sourceCode)] : methodResults(configuration, path, sourceCode);
  return nodes.flatMap((node) => {
    const count = staticValue(node, sourceCode);
    if (count.state !== "known" || typeof count.value !== "number" || Number.isNaN(count.value)) return [];
    const isWritten = node.type !== "Identifier" && node.type !== "MemberExpression";
    const setTo = (seconds: number) => (isWritten && seconds % unit === 0 ? [replaceRange(node.range, inUnit(seconds, unit))] : []);
    return [{ ...facts, at: node, seconds: count.value * unit, isDefault: false, setTo }];
  });
}

/** What a function gives: oidc-provider takes one for each kind of token. */
function resultsOf(outer: Node, sourceCode: SourceCode): readonly TSESTree.Expression[] {
  const node = unwrap(outer);
  if (!isFunction(node) || node.body.type !== "BlockStatement") return [];
  return returnsOf(node, sourceCode).flatMap(({ argument }) => argument ?? []);
}

/** The same for a function that is written as a method: `AccessToken(ctx, token) { return 600; }`. */
function methodResults(
  configuration: Configuration,
  path: readonly string[],
  sourceCode: SourceCode,
): readonly TSESTree.Expression[] {
  const property = propertyAt(configuration, path)?.property;
  return property?.method ? resultsOf(property.value, sourceCode) : [];
}

function unitOf({ unit }: LifetimeOption, configuration: Configuration, sourceCode: SourceCode): number | null {
  if (typeof unit === "number") return unit;
  const said = configuration.valueAt(unit.path);
  if (said.state === "absent") return unit.fallback;
  const name = said.state === "present" ? staticValue(said.node, sourceCode) : said;
  return name.state === "known" && typeof name.value === "string" ? (UNIT_NAMES[name.value] ?? null) : null;
}

function inUnit(seconds: number, unit: number): string {
  return unit === 1 ? lifetimeText(seconds, "s") : String(seconds / unit);
}

function endless(sourceCode: SourceCode): readonly OAuthTokenLifetime[] {
  return ENDLESS_OPTIONS.flatMap(({ library, path, value, ...place }) =>
    configurationsOf(place, sourceCode).flatMap((configuration) => {
      const given = configuration.valueAt(path);
      if (given.state !== "present" || !hasValue(given.node, { kind: "equals", values: [value] }, sourceCode)) return [];
      return [
        {
          token: "refresh",
          at: given.node,
          library,
          name: path.at(-1) ?? "",
          seconds: Number.POSITIVE_INFINITY,
          isDefault: false,
          setTo: () => [],
        } as const,
      ];
    }),
  );
}

/** Lifetimes that a route tells its clients: `{ access_token, token_type: "Bearer", expires_in: 3600 }` (RFC 6749 §5.1). */
function answered(sourceCode: SourceCode): readonly OAuthTokenLifetime[] {
  if (!sourceCode.text.includes("expires_in")) return [];
  const handlers = routesOf(sourceCode).flatMap(({ handler }) => handler.function ?? []);
  return nodesOf(sourceCode, "ObjectExpression").flatMap((object) => {
    if (!handlers.some((handler) => contains(handler, object))) return [];
    const view = objectView(object, sourceCode);
    const token = view?.property("access_token")?.value;
    const lifetime = view?.property("expires_in")?.value;
    // A token that is written out is part of a pretended answer.
    if (!token || !lifetime || staticString(token, sourceCode) !== null) return [];
    const count = staticValue(lifetime, sourceCode);
    if (count.state !== "known" || typeof count.value !== "number") return [];
    return [
      { token: "access", at: lifetime, library: "", name: "expires_in", seconds: count.value, isDefault: false, setTo: () => [] } as const,
    ];
  });
}

/** Tokens that a program signs itself, and that it calls access or refresh tokens. */
function ofSigning(signing: TokenSigning, sourceCode: SourceCode): readonly OAuthTokenLifetime[] {
  const { lifetime, signer } = signing;
  if (lifetime.state !== "given" || lifetime.seconds === null) return [];
  const token = signingPurpose(signing, sourceCode) === "refresh" ? "refresh" : isAccessToken(signing) ? "access" : null;
  if (token === null) return [];
  const { node, name, seconds } = lifetime;
  return [{ token, at: node, library: signer.library, name, seconds, isDefault: false, setTo: () => [] }];
}

function isAccessToken({ node, at, keys }: TokenSigning): boolean {
  const names = [...destinationNames(node ?? at), ...keys.flatMap(nameOfKey)];
  return names.some((name) => nameWords(name).includes(ACCESS_WORD));
}
