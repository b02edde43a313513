import { createRule } from "../../kit/create-rule.ts";
import { buildTimes, type BuildTime } from "../../models/dockerfile/build-times.ts";

type MessageId = "undeclared" | "unused" | "stamper" | "useVariable" | "declare";

function messageOf({ kind, isDeclared }: BuildTime): MessageId {
  if (kind === "stamper") return "stamper";
  return isDeclared ? "unused" : "undeclared";
}

export default createRule<MessageId>({
  name: "dockerfile-source-date-epoch",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require times in an image to come from `SOURCE_DATE_EPOCH`",
  references: [
    "https://reproducible-builds.org/specs/source-date-epoch/",
    "https://docs.docker.com/build/ci/github-actions/reproducible-builds/",
  ],
  hasSuggestions: true,
  messages: {
    undeclared:
      "`{{command}}` puts the time of the build into the image, so no two builds of a commit are the same. " +
      "Declare `ARG SOURCE_DATE_EPOCH` in the stage and write `date -d @$SOURCE_DATE_EPOCH`.",
    unused:
      "`{{command}}` puts the time of the build into the image, though `SOURCE_DATE_EPOCH` is declared. " +
      "Write `date -d @$SOURCE_DATE_EPOCH`.",
    stamper:
      "`{{command}}` stamps what it makes with the time of the build unless `SOURCE_DATE_EPOCH` is set. " +
      "Declare `ARG SOURCE_DATE_EPOCH` in the stage.",
    useVariable: "Take the time from `SOURCE_DATE_EPOCH`.",
    declare: "Declare `SOURCE_DATE_EPOCH`.",
  },
  check(context) {
    for (const time of buildTimes(context.sourceCode)) {
      context.report({
        at: time.at,
        messageId: messageOf(time),
        data: { command: time.at.value ?? "" },
        suggest: [{ messageId: time.kind === "clock" ? "useVariable" : "declare", edits: time.useVariable }],
      });
    }
  },
});
