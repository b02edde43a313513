import { known } from "../../kit/attribute.ts";
import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { commentsOf, documentsOf, type YamlDocument, type YamlMapping } from "../../languages/yaml/ast.ts";
import { fieldOf, itemsOf, resolve, stringOf, type Field } from "../../languages/yaml/field.ts";
import { holdsCommand } from "../../languages/yaml/template.ts";

/** An object of Kubernetes' API: a mapping that says its `apiVersion` and `kind`. */
export interface Manifest {
  readonly kind: string;
  /** The API group, `""` for the core group: `apps` of `apps/v1`. */
  readonly group: string;
  readonly mapping: YamlMapping;
  /**
   * The document has commands of a renderer in its comments (`# {{ if }}`): what is there counts, what is
   * missing may come from them.
   */
  readonly isRendered: boolean;
}

/** What a list gives to items that do not say it themselves. */
interface TypeMeta {
  readonly kind: string;
  readonly apiVersion: string;
}

const LIST = "List";

function typeMetaOf(object: Field, inherited: TypeMeta | null): TypeMeta | null {
  const kind = fieldOf(object, "kind");
  const apiVersion = fieldOf(object, "apiVersion");
  if (kind.state === "absent" && apiVersion.state === "absent") return inherited;
  const kindText = stringOf(kind);
  const versionText = stringOf(apiVersion);
  if (kindText.state !== "known" || versionText.state !== "known") return null;
  return { kind: kindText.value, apiVersion: versionText.value };
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash === -1 ? "" : apiVersion.slice(0, slash);
}

/** @returns The type of the items of a typed list: `Deployment` of `DeploymentList`; `null` for `List`. */
function itemTypeOf({ kind, apiVersion }: TypeMeta): TypeMeta | null {
  return kind === LIST ? null : { kind: kind.slice(0, -LIST.length), apiVersion };
}

function* objectsIn(
  object: Field,
  inherited: TypeMeta | null,
  isRendered: boolean,
  seen: Set<YamlMapping>,
): Generator<Manifest> {
  if (object.state !== "known" || object.value.type !== "YAMLMapping" || seen.has(object.value)) return;
  // Each object once: lists of aliases to lists could otherwise grow without bound.
  seen.add(object.value);
  const type = typeMetaOf(object, inherited);
  if (!type) return;
  if (type.kind.endsWith(LIST)) {
    for (const item of itemsOf(fieldOf(object, "items"))) yield* objectsIn(item, itemTypeOf(type), isRendered, seen);
    return;
  }
  yield { kind: type.kind, group: groupOf(type.apiVersion), mapping: object.value, isRendered };
}

function holds(document: YamlDocument, offset: number): boolean {
  return document.range[0] <= offset && offset < document.range[1];
}

/** ytt's commands stand in comments (`#@ data.values.x`) and replace the values beside them. */
function isYttTemplate(sourceCode: SourceCode): boolean {
  return sourceCode.text.includes("#@") && commentsOf(sourceCode).some(({ value }) => value.startsWith("@"));
}

/**
 * Finds the objects of Kubernetes' API in a file: one a document, and the items of `List` and of typed
 * lists such as `DeploymentList`. Other YAML, and files that ytt has yet to render, have none.
 */
export const manifests: (sourceCode: SourceCode) => readonly Manifest[] = memoize((sourceCode) => {
  if (!sourceCode.text.includes("apiVersion") || isYttTemplate(sourceCode)) return [];
  const commands = commentsOf(sourceCode).filter(({ value }) => holdsCommand(value));
  return documentsOf(sourceCode).flatMap((document) => {
    const isRendered = commands.some((comment) => holds(document, comment.range[0]));
    return [...objectsIn(resolve(document.content), null, isRendered, new Set())];
  });
});

/** @returns The object as a field, to look its keys up. */
export function fieldsOf({ mapping }: Manifest): Field {
  return known(mapping, mapping);
}
