import { createRule } from "../../kit/create-rule.ts";
import { removeWords } from "../../models/dockerfile/remove-word.ts";
import { stagePlatforms } from "../../models/dockerfile/stage-platforms.ts";

type MessageId = "constant" | "namedConstant" | "redundant" | "remove";

interface Options {
  readonly strict: boolean;
}

const CONSTANT =
  "`{{platform}}` is taken for every platform that the image is built for, so the others get the wrong binaries or an emulator. " +
  "Leave the flag out, or write `--platform=$BUILDPLATFORM` for a stage that only builds.";

export default createRule<MessageId, [Options]>({
  name: "dockerfile-platform",
  document: "container-hardening",
  section: "Base Image: Wolfi / Chainguard Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow a fixed or needless platform in `FROM`",
  references: [
    "https://docs.docker.com/build/building/multi-platform/",
    "https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/",
    "https://docs.docker.com/reference/build-checks/redundant-target-platform/",
  ],
  aliases: {
    DL3029: ["constant", "namedConstant"],
    FromPlatformFlagConstDisallowed: ["constant"],
    DL3065: ["redundant"],
    RedundantTargetPlatform: ["redundant"],
  },
  mentions: ["platform"],
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          description: "Also report a fixed platform in a stage whose name says so.",
          type: "boolean",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    constant: CONSTANT,
    namedConstant: CONSTANT,
    redundant: "`FROM` takes the platform that is built for by itself, so `{{platform}}` says nothing. Leave the flag out.",
    remove: "Leave `--platform` out.",
  },
  check({ sourceCode, report }, [{ strict }]) {
    for (const { flag, value, kind } of stagePlatforms(sourceCode)) {
      const data = { platform: value };
      const edit = removeWords(sourceCode, flag.range);
      const edits = edit ? [edit] : [];
      if (kind === "target") report({ at: flag, messageId: "redundant", data, fix: edits });
      else if (kind === "constant" || strict) {
        const messageId = kind === "constant" ? "constant" : "namedConstant";
        report({ at: flag.valueRange ?? flag, messageId, data, suggest: [{ messageId: "remove", edits }] });
      }
    }
  },
});
