import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { invalidDefaults, undeclaredArguments } from "../../models/dockerfile/from-arguments.ts";
import { insertBefore } from "../../models/dockerfile/insert-instruction.ts";
import { undefinedVariables } from "../../models/dockerfile/undefined-variables.ts";
import type { VariableReference } from "../../models/dockerfile/variable-references.ts";

type MessageId = "misspelt" | "scratch" | "platform" | "undeclaredInFrom" | "invalidDefault" | "rename" | "declare";

function rename({ range }: VariableReference, meant: string | null): Suggestion<MessageId>[] {
  return meant === null ? [] : [{ messageId: "rename", data: { meant }, edits: [replaceRange(range, meant)] }];
}

export default createRule<MessageId>({
  name: "dockerfile-no-undefined-variable",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow variables that nothing sets",
  references: [
    "https://docs.docker.com/reference/build-checks/undefined-var/",
    "https://docs.docker.com/reference/build-checks/undefined-arg-in-from/",
    "https://docs.docker.com/reference/build-checks/invalid-default-arg-in-from/",
  ],
  aliases: {
    UndefinedVar: ["misspelt", "scratch", "platform"],
    UndefinedArgInFrom: ["undeclaredInFrom"],
    InvalidDefaultArgInFrom: ["invalidDefault"],
  },
  mentions: ["$"],
  hasSuggestions: true,
  messages: {
    misspelt: "Nothing in the file sets `{{name}}`, so Docker puts nothing in its place. Is `{{meant}}` meant?",
    scratch:
      "`scratch` brings no variables and the stage does not set `{{name}}`, so Docker puts nothing in its place. " +
      "Declare it by `ARG` or `ENV` above.",
    platform:
      "A stage has `{{name}}` only after it declares it, so Docker puts nothing in its place. Add `ARG {{name}}` above.",
    undeclaredInFrom:
      "A `FROM` knows the arguments before the first `FROM` only, and `{{name}}` is none of them. Declare it there by `ARG`.",
    invalidDefault:
      "Built without arguments, the image is `{{image}}`, which is no valid name, so the build fails. " +
      "Give the `ARG` a default that makes one.",
    rename: "Write `{{meant}}`.",
    declare: "Add `ARG {{name}}` before the instruction.",
  },
  check({ sourceCode, report }) {
    for (const { reference, instruction, reason, meant } of undefinedVariables(sourceCode)) {
      const { name, range } = reference;
      const declare = { messageId: "declare" as const, data: { name }, edits: [insertBefore(sourceCode, instruction, "ARG", name)] };
      const suggest = reason === "platform" ? [declare] : rename(reference, meant);
      report({ at: range, messageId: reason, data: { name, meant: meant ?? "" }, suggest });
    }
    for (const { reference, meant } of undeclaredArguments(sourceCode)) {
      const { name, range } = reference;
      report({ at: range, messageId: "undeclaredInFrom", data: { name }, suggest: rename(reference, meant) });
    }
    for (const { at, image } of invalidDefaults(sourceCode)) report({ at, messageId: "invalidDefault", data: { image } });
  },
});
