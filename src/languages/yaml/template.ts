import type { YamlContent, YamlMapping } from "./ast.ts";

/**
 * The marks of what another program fills in before the YAML is used: Helm, Jinja and GitHub
 * expressions (`{{ x }}`, `{% x %}`, `${{ x }}`), envsubst and kustomize (`${VAR}`), Kubernetes (`$(VAR)`).
 */
const MARKS = /\{\{|\{%|\$\{|\$\(/u;

/** @returns Whether a text holds a placeholder, so that its final value cannot be known. */
export function holdsTemplate(text: string): boolean {
  return MARKS.test(text);
}

/**
 * Commands of Helm and Jinja may stand in comments, so that the file is YAML also before it is rendered.
 *
 * @returns Whether a comment holds a command that puts something in its place.
 */
export function holdsCommand(comment: string): boolean {
  return comment.includes("{{") || comment.includes("{%");
}

/**
 * Unquoted `key: {{ .Values.x }}` is YAML as it happens: a flow mapping with a flow mapping as its key.
 *
 * @returns Whether the mapping is such a placeholder and no mapping that anybody meant.
 */
function isPlaceholderMapping(mapping: YamlMapping): boolean {
  return mapping.style === "flow" && mapping.pairs.some((pair) => pair.key?.type === "YAMLMapping");
}

/** @returns Whether a collection is a placeholder. Placeholders in scalars are told by their text. */
export function isPlaceholder(content: YamlContent): boolean {
  return content.type === "YAMLMapping" && isPlaceholderMapping(content);
}
