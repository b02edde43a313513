import type { TSESTree } from "@typescript-eslint/utils";
import { removeRange, replaceRange, type Edit } from "../../kit/edit.ts";
import { ancestor, contains, literalString, unwrap } from "../../kit/js/ast.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { removeProperty } from "../../kit/js/object-edits.ts";
import { staticString, staticValue } from "../../kit/js/static-value.ts";
import { textParts } from "../../kit/js/text-parts.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isLoopback, isPrivateHost } from "../../libraries/oauth/local-hosts.ts";
import { ENDPOINT_OPTIONS, INSECURE_SWITCH, TRANSPORT_OPTIONS } from "../../libraries/oauth/transport.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { usesOfExport } from "../configurations/export-uses.ts";
import { optionUses } from "../configurations/option-uses.ts";
import { authorizationRequests } from "../tokens/authorization-requests.ts";
import { byPlace } from "./by-place.ts";
import { applySettings, settingName } from "./option-edits.ts";

type Node = TSESTree.Node;

/** A place where a client talks, or may talk, to its authorization server without TLS. */
export interface InsecureTransport {
  readonly kind: "switch" | "option" | "address";
  readonly at: Node;
  /** The option or the switch, as it is called, or the host. */
  readonly name: string;
  /** What to write instead; empty where the switch is to go. */
  readonly wanted: string;
  /** Whether the host can only be reached in a network of one's own. */
  readonly isPrivate: boolean;
  readonly edits: readonly Edit[];
}

/** Every such place of a file, other than for the machine itself, in the order of the text. */
export const insecureTransports = memoize((sourceCode): readonly InsecureTransport[] =>
  byPlace([...switches(sourceCode), ...options(sourceCode), ...addresses(sourceCode)]),
);

/** Words of conditions that tell a developer's machine from the others. */
const ENVIRONMENT = /env|dev|prod|test|local|stag|debug|insecure|http/iu;

/** Whether a node is only reached, or only takes part, under a condition that may be one of the environment. */
function dependsOnEnvironment(node: Node, sourceCode: SourceCode): boolean {
  const condition = ancestor(node, (outer): outer is Node => {
    if (outer.type === "IfStatement" || outer.type === "ConditionalExpression") {
      return !contains(outer.test, node) && ENVIRONMENT.test(sourceCode.text.slice(...outer.test.range));
    }
    return (
      outer.type === "LogicalExpression" &&
      contains(outer.right, node) &&
      ENVIRONMENT.test(sourceCode.text.slice(...outer.left.range))
    );
  });
  return condition !== null;
}

/** Whether a file speaks of the machine itself: what it allows without TLS is then meant for that. */
const speaksOfLoopback = memoize((sourceCode): boolean =>
  [...nodesOf(sourceCode, "Literal"), ...nodesOf(sourceCode, "TemplateLiteral")].some((node) => {
    const whole = literalString(node);
    const begin = node.type === "TemplateLiteral" ? node.quasis[0]?.value.cooked : null;
    const host = whole === null ? plainHost(begin ?? "", false) : plainHost(whole, true);
    return host !== null && isLoopback(host);
  }),
);

function switches(sourceCode: SourceCode): readonly InsecureTransport[] {
  return usesOfExport(INSECURE_SWITCH.modules, INSECURE_SWITCH.path, sourceCode).flatMap((at) => {
    const { parent } = at;
    const property = parent?.type === "Property" && parent.computed && parent.key === at ? parent : null;
    const value = property ? staticValue(property.value as TSESTree.Expression, sourceCode) : null;
    if (value && !(value.state === "known" && value.value)) return [];
    if (dependsOnEnvironment(at, sourceCode) || speaksOfLoopback(sourceCode)) return [];
    const edits = property ? removeProperty(property, sourceCode) : removeSwitch(at, sourceCode);
    return [{ kind: "switch", at, name: "allowInsecureRequests", wanted: "", isPrivate: false, edits }];
  });
}

/** `client.allowInsecureRequests(config);`, `{ execute: [client.allowInsecureRequests] }` */
function removeSwitch(at: Node, sourceCode: SourceCode): readonly Edit[] {
  const { parent } = at;
  if (parent?.type === "CallExpression" && parent.callee === at && parent.parent.type === "ExpressionStatement") {
    return [removeRange(parent.parent.range)];
  }
  if (parent?.type !== "ArrayExpression" || parent.elements.length !== 1) return [];
  return parent.parent.type === "Property" ? removeProperty(parent.parent, sourceCode) : [];
}

function options(sourceCode: SourceCode): readonly InsecureTransport[] {
  return optionUses(TRANSPORT_OPTIONS, sourceCode)
    .filter(({ at }) => !dependsOnEnvironment(at, sourceCode) && !speaksOfLoopback(sourceCode))
    .map(({ row, configuration, at }) => {
      const [main] = row.instead;
      return {
        kind: "option",
        at,
        name: row.path.at(-1) ?? "",
        wanted: main ? settingName(main, sourceCode) : "",
        isPrivate: false,
        edits: applySettings(configuration, row.instead, sourceCode),
      };
    });
}

function addresses(sourceCode: SourceCode): readonly InsecureTransport[] {
  if (!sourceCode.text.includes("http://")) return [];
  const given = ENDPOINT_OPTIONS.flatMap((row) =>
    configurationsOf(row, sourceCode).flatMap((configuration) =>
      row.paths.flatMap((path) => {
        const value = configuration.valueAt(path);
        return value.state === "present" ? [value.node] : [];
      }),
    ),
  );
  const requested = authorizationRequests(sourceCode).flatMap(({ node, builder }) => (builder ? [] : [node]));
  return [...given, ...requested].flatMap((node) => ofAddress(node, sourceCode));
}

function ofAddress(outer: Node, sourceCode: SourceCode): readonly InsecureTransport[] {
  const at = textOfUrl(outer);
  const whole = staticString(at, sourceCode);
  const host = whole === null ? plainHost(firstText(at, sourceCode), false) : plainHost(whole, true);
  if (host === null || isLoopback(host) || dependsOnEnvironment(at, sourceCode)) return [];
  return [
    { kind: "address", at, name: host, wanted: "https", isPrivate: isPrivateHost(host), edits: withTls(at, sourceCode) },
  ];
}

/** What `new URL("…")` is made of. */
function textOfUrl(outer: Node): Node {
  const node = unwrap(outer);
  const [first] = node.type === "NewExpression" ? node.arguments : [];
  return first && first.type !== "SpreadElement" ? unwrap(first) : node;
}

/** What a template or a sum begins with. */
function firstText(node: Node, sourceCode: SourceCode): string {
  if (node.type !== "TemplateLiteral" && node.type !== "BinaryExpression") return "";
  const [first] = textParts(node, sourceCode);
  return typeof first === "string" ? first : "";
}

/**
 * @param isWhole Whether the text is the whole address; else the host has to end in it.
 * @returns The host of an address without TLS, `null` for every other text.
 */
function plainHost(text: string, isWhole: boolean): string | null {
  const found = /^http:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:@]+)(?=([/?#:])|$)/iu.exec(text);
  return found && (isWhole || found[2] !== undefined) ? (found[1]?.toLowerCase() ?? null) : null;
}

function withTls(at: Node, sourceCode: SourceCode): readonly Edit[] {
  const [start, end] = at.range;
  const offset = sourceCode.text.slice(start, end).indexOf("http://");
  const isWritten = offset === 1 && (at.type === "Literal" || at.type === "TemplateLiteral");
  return isWritten ? [replaceRange([start + offset, start + offset + "http".length], "https")] : [];
}
