import { createRule, type RuleContext } from "../../kit/create-rule.ts";
import type { LabelKind } from "../../kit/settings.ts";
import { isOfKind } from "../../models/dockerfile/label-formats.ts";
import { labelKeyProblem } from "../../models/dockerfile/label-key.ts";
import { labels, missingLabels, type Label } from "../../models/dockerfile/labels.ts";
import { shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

type MessageId =
  | "invalidKey"
  | "missing"
  | "superfluous"
  | "empty"
  | "notUrl"
  | "notTime"
  | "notLicense"
  | "notHash"
  | "notVersion"
  | "notEmail";

/** What a value is called that is not of its kind; plain text is only wrong when empty. */
const MESSAGE_OF: Readonly<Record<Exclude<LabelKind, "text">, MessageId>> = {
  url: "notUrl",
  rfc3339: "notTime",
  spdx: "notLicense",
  hash: "notHash",
  semver: "notVersion",
  email: "notEmail",
};

function checkValue({ pair, key, value }: Label, kind: LabelKind, { report }: RuleContext<MessageId>): void {
  if (key === null || value === null || !pair.value) return;
  const at = pair.value.raw === "" ? pair : pair.value;
  if (value === "") report({ at, messageId: "empty", data: { key } });
  else if (kind !== "text" && !isOfKind(value, kind)) report({ at, messageId: MESSAGE_OF[kind], data: { key, value } });
}

function checkLabel(label: Label, context: RuleContext<MessageId>): void {
  const { labelSchema, strictLabels } = context.settings.docker;
  const { key, pair } = label;
  if (key === null) return;
  const problem = pair.key.hasVariable ? null : labelKeyProblem(key);
  if (problem !== null) context.report({ at: pair.key, messageId: "invalidKey", data: { key, problem } });
  const kind = Object.hasOwn(labelSchema, key) ? labelSchema[key] : undefined;
  if (kind) checkValue(label, kind, context);
  else if (strictLabels) context.report({ at: pair.key, messageId: "superfluous", data: { key } });
}

export default createRule<MessageId>({
  name: "dockerfile-labels",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["devops"],
  language: "dockerfile",
  recommended: true,
  description: "require label keys that follow Docker's rules, and the labels of a schema",
  references: [
    "https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations",
    "https://github.com/opencontainers/image-spec/blob/main/annotations.md",
  ],
  aliases: {
    DL3048: ["invalidKey"],
    DL3049: ["missing"],
    DL3050: ["superfluous"],
    DL3051: ["empty"],
    DL3052: ["notUrl"],
    DL3053: ["notTime"],
    DL3054: ["notLicense"],
    DL3055: ["notHash"],
    DL3056: ["notVersion"],
    DL3058: ["notEmail"],
  },
  messages: {
    invalidKey:
      "`{{key}}` is no key for a label: it {{problem}}. " +
      "Use lower-case letters, digits, `.` and `-` in a namespace of your own, such as `com.example.name`.",
    missing: "The image lacks the label `{{key}}`, which the label schema asks for. Add it with `LABEL {{key}}=…`.",
    superfluous: "The label schema does not know `{{key}}`. Remove the label, or add it to the schema.",
    empty: "The label `{{key}}` is empty, although the label schema asks for it. Give it a value.",
    notUrl: "`{{value}}` is no URL, as the label schema asks of `{{key}}`. Write it with its scheme, `https://…`.",
    notTime:
      "`{{value}}` is no point in time of RFC 3339, as the label schema asks of `{{key}}`. " +
      "Write it like `2026-01-31T12:00:00Z`.",
    notLicense:
      "`{{value}}` is no SPDX license expression, as the label schema asks of `{{key}}`. " +
      "Write identifiers of the SPDX License List, such as `Apache-2.0`.",
    notHash: "`{{value}}` is no Git hash, as the label schema asks of `{{key}}`. Write its 7 to 40 lower-case hex digits.",
    notVersion: "`{{value}}` is no semantic version, as the label schema asks of `{{key}}`. Write it like `1.2.3`.",
    notEmail: "`{{value}}` is no e-mail address, as the label schema asks of `{{key}}`. Write it like `team@example.com`.",
  },
  check(context) {
    const { sourceCode, settings, report } = context;
    const { labelSchema, targetStages } = settings.docker;
    for (const label of labels(sourceCode)) checkLabel(label, context);
    const shipped = shippedStages(stageGraph(sourceCode), targetStages);
    for (const { stage, key } of missingLabels(sourceCode, Object.keys(labelSchema), shipped)) {
      report({ at: stage.from.image ?? stage.from, messageId: "missing", data: { key } });
    }
  },
});
