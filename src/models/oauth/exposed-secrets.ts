import type { TSESTree } from "@typescript-eslint/utils";
import { contains, keyName, memberName, unwrap } from "../../kit/js/ast.ts";
import { bindingOfName, isGlobal } from "../../kit/js/bindings.ts";
import { hasClientDirective } from "../../kit/js/client-directive.ts";
import { nodesOf } from "../../kit/js/nodes.ts";
import { isImportOf, originOf } from "../../kit/js/origin.ts";
import { staticValue } from "../../kit/js/static-value.ts";
import { memoize } from "../../kit/memoize.ts";
import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { isSecretName } from "../../libraries/credentials/secret-name.ts";
import { BROWSER_CLIENTS } from "../../libraries/oauth/browser-clients.ts";
import {
  META_PREFIXES,
  PUBLIC_CONFIGURATIONS,
  PUBLIC_ENV_OBJECT,
  PUBLIC_MODULES,
  PUBLIC_PREFIXES,
} from "../../libraries/oauth/public-environment.ts";
import { configurationsOf } from "../configurations/configurations.ts";
import { propertyAt } from "../configurations/set-option.ts";
import { byPlace } from "./by-place.ts";
import { tokenRequests } from "./token-requests.ts";

type Node = TSESTree.Node;

/** A client secret that whoever uses the page or the app can read. */
export interface ExposedSecret {
  readonly kind: "variable" | "configuration" | "browser" | "device" | "request";
  readonly at: Node;
  /** The variable, the option or the field. */
  readonly name: string;
  readonly library: string;
}

/** Every client secret that a file gives away, in the order of the text. */
export const exposedSecrets = memoize((sourceCode): readonly ExposedSecret[] => {
  const variables = publicVariables(sourceCode).filter(
    ({ at, name }) => isClientSecret(withoutPrefix(name)) || isGivenAsClientSecret(at),
  );
  const others = [...inConfigurations(sourceCode), ...inClients(sourceCode), ...inRequests(sourceCode)];
  return byPlace([
    ...variables,
    ...others.filter(({ at }) => !variables.some((variable) => contains(at, variable.at))),
  ]);
});

/** Whether a name is a client secret's: `CLIENT_SECRET`, `googleClientSecret`; `clientSecretExpiresAt` is none. */
function isClientSecret(name: string): boolean {
  const words = nameWords(name);
  const isNamed = words.some((word, index) => word === "clientsecret" || (word === "client" && words[index + 1] === "secret"));
  return isNamed && isSecretName(name);
}

function withoutPrefix(name: string): string {
  const prefix = [...PUBLIC_PREFIXES, ...META_PREFIXES].find((one) => name.startsWith(one));
  return prefix ? name.slice(prefix.length) : name;
}

/** Whether a value becomes a client secret by the name that it is given: `clientSecret: import.meta.env.VITE_GITHUB`. */
function isGivenAsClientSecret({ parent }: Node): boolean {
  if (parent?.type === "Property" && parent.parent.type === "ObjectExpression") return isClientSecret(keyName(parent) ?? "");
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" && isClientSecret(parent.id.name);
}

function publicVariables(sourceCode: SourceCode): readonly ExposedSecret[] {
  const found = (at: Node, name: string): ExposedSecret => ({ kind: "variable", at, name, library: "" });
  const members = nodesOf(sourceCode, "MemberExpression").flatMap((node) => {
    const name = memberName(node);
    return name !== null && isPublic(name, environmentOf(node.object, sourceCode)) ? [found(node, name)] : [];
  });
  const patterns = nodesOf(sourceCode, "VariableDeclarator").flatMap(({ id, init }) => {
    const environment = init && id.type === "ObjectPattern" ? environmentOf(init, sourceCode) : null;
    if (environment === null || id.type !== "ObjectPattern") return [];
    return id.properties.flatMap((property) => {
      const name = property.type === "Property" ? keyName(property) : null;
      return name !== null && isPublic(name, environment) ? [found(property, name)] : [];
    });
  });
  const imports = nodesOf(sourceCode, "ImportSpecifier").flatMap((specifier) => {
    const { imported, parent } = specifier;
    const name = imported.type === "Identifier" ? imported.name : imported.value;
    return PUBLIC_MODULES.includes(parent.source?.value ?? "") ? [found(specifier, name)] : [];
  });
  return [...members, ...patterns, ...imports];
}

type Environment = "process" | "meta" | "public";

function isPublic(name: string, environment: Environment | null): boolean {
  if (environment === null) return false;
  if (environment === "public" || PUBLIC_PREFIXES.some((prefix) => name.startsWith(prefix))) return true;
  return environment === "meta" && META_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Which environment an expression is: `process.env`, `import.meta.env`, SvelteKit's public one, or a name for one. */
function environmentOf(outer: Node, sourceCode: SourceCode, steps = 2): Environment | null {
  const node = unwrap(outer);
  if (node.type === "Identifier") {
    const { modules, path } = PUBLIC_ENV_OBJECT;
    if (isImportOf(originOf(node, sourceCode), modules, path)) return "public";
    const binding = steps > 0 ? bindingOfName(node, sourceCode) : null;
    if (binding?.kind !== "value" || binding.path.length > 0) return null;
    return environmentOf(binding.value, sourceCode, steps - 1);
  }
  if (node.type !== "MemberExpression" || memberName(node) !== "env") return null;
  const object = unwrap(node.object);
  if (object.type === "MetaProperty") return "meta";
  return isGlobal(object, "process", sourceCode) ? "process" : null;
}

function inConfigurations(sourceCode: SourceCode): readonly ExposedSecret[] {
  return PUBLIC_CONFIGURATIONS.flatMap((row) =>
    configurationsOf(row, sourceCode).flatMap((configuration) => {
      const object = configuration.valueAt(row.path);
      if (object.state !== "present") return [];
      return (object.view?.properties ?? [])
        .filter(({ name, value }) => isClientSecret(name) && value !== null && !isNothing(value, sourceCode))
        .map(({ name, property }) => ({ kind: "configuration", at: property, name, library: "" }) as const);
    }),
  );
}

function inClients(sourceCode: SourceCode): readonly ExposedSecret[] {
  return BROWSER_CLIENTS.flatMap((row) =>
    configurationsOf(row, sourceCode).flatMap((configuration) => {
      const value = configuration.valueAt(row.path);
      if (value.state !== "present" || isNothing(value.node, sourceCode)) return [];
      const at = propertyAt(configuration, row.path)?.property ?? value.node;
      return [{ kind: row.runsIn, at, name: row.path.at(-1) ?? "", library: row.library }];
    }),
  );
}

/** Requests for a token that a page makes by itself. */
function inRequests(sourceCode: SourceCode): readonly ExposedSecret[] {
  if (!hasClientDirective(sourceCode)) return [];
  return tokenRequests(sourceCode).flatMap(({ fields }) => {
    const at = fields.nodeOf("client_secret");
    const value = fields.get("client_secret");
    const isEmpty = value.state === "known" && !value.value;
    return at && !isEmpty ? [{ kind: "request", at, name: "client_secret", library: "" } as const] : [];
  });
}

function isNothing(node: Node, sourceCode: SourceCode): boolean {
  const value = staticValue(node as TSESTree.Expression, sourceCode);
  return value.state === "known" && !value.value;
}
