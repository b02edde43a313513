import { withoutMeta, type YamlWritten } from "./ast.ts";

/**
 * Writes a value on one line, in flow style where it is a collection.
 *
 * @returns The value as YAML; `null` where that could lose something: comments, anchors, aliases, tags,
 * block scalars, scalars over several lines.
 */
export function onOneLine(text: string, written: YamlWritten | null): string | null {
  const value = withoutMeta(written);
  if (value === null || value !== written || value.type === "YAMLAlias") return null;
  const raw = text.slice(...value.range);
  if (value.type === "YAMLScalar" || value.style === "flow") {
    const isBlock = value.type === "YAMLScalar" && (value.style === "literal" || value.style === "folded");
    return isBlock || /[\n#&*!]/u.test(raw) ? null : raw;
  }
  if (raw.includes("#")) return null;
  const parts =
    value.type === "YAMLSequence"
      ? value.entries.map((entry) => onOneLine(text, entry))
      : value.pairs.map(({ key, value: inner }) => {
          const [name, content] = [onOneLine(text, key), onOneLine(text, inner)];
          return name === null || content === null ? null : `${name}: ${content}`;
        });
  if (parts.includes(null)) return null;
  return value.type === "YAMLSequence" ? `[${parts.join(", ")}]` : `{${parts.join(", ")}}`;
}
