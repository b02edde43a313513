import { known, UNKNOWN, type Attribute } from "../../kit/attribute.ts";
import type { YamlWritten } from "../../languages/yaml/ast.ts";
import type { Field } from "../../languages/yaml/field.ts";

/** @returns Whether a text holds a GitHub expression, so that its value is known only in a run. */
export function holdsExpression(text: string): boolean {
  return text.includes("${{");
}

/**
 * Inputs and names are texts to Actions however they are written: `exit-code: 1` and `exit-code: "1"` are
 * the same, and `yes` is YAML 1.2's text.
 *
 * @returns The text of a scalar; unknown with an expression in it.
 */
export function textOf(field: Field): Attribute<string, YamlWritten> {
  if (field.state !== "known") return field;
  if (field.value.type !== "YAMLScalar") return UNKNOWN;
  const text = "strValue" in field.value ? field.value.strValue : field.value.value;
  return holdsExpression(text) ? UNKNOWN : known(text, field.node);
}
