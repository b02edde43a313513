import type { Attribute } from "../../kit/attribute.ts";
import { ABSENT } from "../../kit/attribute.ts";
import { withoutMeta, type YamlWritten } from "../../languages/yaml/ast.ts";
import { fieldOf } from "../../languages/yaml/field.ts";
import { textOf } from "./text.ts";
import type { Step } from "./workflow.ts";

/** An input of an action as a step gives it. */
export interface Input {
  /** As the step writes it: names are compared without case. */
  readonly key: string;
  readonly value: Attribute<string, YamlWritten>;
}

/** @returns What a step gives an action for an input; an empty text counts as nothing. */
export function inputOf({ fields }: Step, name: string): Input {
  const given = fieldOf(fields, "with");
  if (given.state !== "known" || given.value.type !== "YAMLMapping") {
    return { key: name, value: given.state === "absent" ? ABSENT : { state: "unknown" } };
  }
  const keys = given.value.pairs.map((pair) => withoutMeta(pair.key));
  const key = keys.find((each) => each?.type === "YAMLScalar" && String(each.value).toLowerCase() === name);
  const written = key?.type === "YAMLScalar" ? String(key.value) : name;
  const value = textOf(fieldOf(given, written));
  return { key: written, value: value.state === "known" && value.value === "" ? ABSENT : value };
}
