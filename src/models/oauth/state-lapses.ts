import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { keyName, unwrap } from "../../kit/js/ast.ts";
import { moduleLoads } from "../../kit/js/module-loads.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { insertProperty } from "../../kit/js/object-edits.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { PKCE_NAMES, STATE_CONSTANTS, STATE_OPTIONS, TERMINAL_MODULES, type StateOption } from "../../libraries/oauth/state-options.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { authorizationRequests, type AuthorizationRequest } from "../tokens/authorization-requests.ts";
import { providerChecks } from "./auth-js-providers.ts";
import { byPlace } from "./by-place.ts";
import { certainUses } from "./constant-uses.ts";
import { applySettings, settingName } from "./option-edits.ts";
import { placeOfRequest } from "./request-place.ts";

type Node = TSESTree.Node;

/** A place where nothing ties the answer of an authorization server to the browser that asked. */
export interface StateLapse {
  readonly kind: StateOption["effect"] | "skipped" | "none-expected" | "checks" | "request" | "fixed";
  readonly at: Node;
  readonly library: string;
  /** The option in question, as it is called. */
  readonly name: string;
  /** What to write instead; empty where there is no one thing. */
  readonly wanted: string;
  readonly edits: readonly Edit[];
}

/** Every such place of a file, in the order of the text. */
export const stateLapses = memoize((sourceCode): readonly StateLapse[] =>
  byPlace([
    ...ofOptions(sourceCode),
    ...ofConstants(sourceCode),
    ...ofChecks(sourceCode),
    ...authorizationRequests(sourceCode).flatMap((request) => ofRequest(request, sourceCode)),
  ]),
);

function ofOptions(sourceCode: SourceCode): readonly StateLapse[] {
  return optionUses(STATE_OPTIONS, sourceCode)
    .filter(({ row }) => row.effect !== "unset" || !statesByHand(sourceCode))
    .map(({ row, configuration, at }) => {
      const main = row.instead.at(-1);
      return {
        kind: row.effect,
        at,
        library: row.library,
        name: row.path.at(-1) ?? "",
        wanted: main ? settingName(main, sourceCode) : "",
        edits: applySettings(configuration, row.instead, sourceCode),
      };
    });
}

/** Whether the file sends a state of its own (`passport.authenticate("x", { state })`), which it may compare on return. */
const statesByHand = memoize((sourceCode): boolean =>
  nodesOf(sourceCode, "CallExpression").some((call) => {
    const options = call.arguments[1];
    if (options?.type !== "ObjectExpression" || !options.properties.some(isState)) return false;
    const origin = originOf(call.callee, sourceCode);
    return (
      isImportOf(origin, ["passport", "koa-passport", "@fastify/passport"], ["authenticate"]) ||
      (origin.kind === "member" && origin.name === "authenticate")
    );
  }),
);

function isState(property: TSESTree.ObjectLiteralElement): boolean {
  return property.type === "SpreadElement" || keyName(property) === "state";
}

function ofConstants(sourceCode: SourceCode): readonly StateLapse[] {
  const { skipped, noneExpected } = STATE_CONSTANTS;
  const lapse = (kind: "skipped" | "none-expected", name: string) => (at: Node): StateLapse => ({
    kind,
    at,
    library: "",
    name,
    wanted: "EXPECTED_STATE",
    edits: [replaceRange(at.range, "EXPECTED_STATE")],
  });
  return [
    ...certainUses(skipped, sourceCode).map(lapse("skipped", "skipStateCheck")),
    ...(showsPkce(sourceCode)
      ? []
      : certainUses(noneExpected, sourceCode).map(lapse("none-expected", "expectNoState"))),
  ];
}

/** Whether a file has to do with PKCE, in whatever way: it may take the place of the state (RFC 9700 §2.1.1). */
const showsPkce = memoize(
  (sourceCode): boolean =>
    nodesOf(sourceCode, "Identifier").some(({ name }) => PKCE_NAMES.has(name)) ||
    nodesOf(sourceCode, "Literal").some(({ value }) => typeof value === "string" && PKCE_NAMES.has(value)),
);

function ofChecks(sourceCode: SourceCode): readonly StateLapse[] {
  return providerChecks(sourceCode).flatMap(({ configuration, at, names }) => {
    if (names.some((name) => name !== "none")) return [];
    const setting = { path: ["checks"], value: ["pkce", "state"] } as const;
    return [
      {
        kind: "checks",
        at,
        library: "Auth.js",
        name: "checks",
        wanted: settingName(setting, sourceCode),
        edits: applySettings(configuration, [setting], sourceCode),
      } as const,
    ];
  });
}

/** PKCE and a nonce protect a request as well as a state does. */
function ofRequest(request: AuthorizationRequest, sourceCode: SourceCode): readonly StateLapse[] {
  const { builder, parameters } = request;
  if (!request.lacks("code_challenge") || !request.lacks("nonce") || asksAtTerminal(sourceCode)) return [];
  if (["request", "request_uri"].some((name) => parameters.has(name) !== "absent")) return [];
  const lapse = { library: builder?.library ?? "", name: "state", wanted: "state" } as const;
  if (request.lacks("state")) {
    const type = parameters.get("response_type");
    const asksForCode = builder ? true : type.state === "known" && type.value === "code";
    return asksForCode
      ? [{ ...lapse, kind: "request", at: placeOfRequest(request), edits: addState(request, sourceCode) }]
      : [];
  }
  const state = parameters.get("state");
  const at = parameters.nodeOf("state");
  const isFixed = builder !== null && state.state === "known" && typeof state.value === "string" && state.value !== "";
  return isFixed && at ? [{ ...lapse, kind: "fixed", at, edits: [] }] : [];
}

/** Whether a program asks its user to paste the code: no browser comes back to it that could be somebody else's. */
const asksAtTerminal = memoize((sourceCode): boolean =>
  moduleLoads(sourceCode).some(({ module }) => TERMINAL_MODULES.includes(module)),
);

function addState({ given, builder }: AuthorizationRequest, sourceCode: SourceCode): readonly Edit[] {
  const literal = unwrap(given);
  return builder && literal.type === "ObjectExpression" ? insertProperty(literal, "state", "STATE", sourceCode) : [];
}
