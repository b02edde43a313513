import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { imageUser } from "../../models/dockerfile/image-user.ts";
import { hasShell } from "../../models/dockerfile/image-shell.ts";
import { rootVariant } from "../../models/dockerfile/nonroot-variant.ts";
import { retag } from "../../models/dockerfile/retag.ts";
import { shippedBases } from "../../models/dockerfile/shipped-bases.ts";

type MessageId = "rootVariant" | "shell" | "useTag";

interface Options {
  readonly forbidShell: boolean;
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-nonroot-variant",
  document: "container-hardening",
  section: "No Shell, Minimal Binaries",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require the `nonroot` variant of distroless bases, and on request a base without a shell",
  references: [
    "https://github.com/GoogleContainerTools/distroless#what-images-are-available",
    "https://mcr.microsoft.com/artifact/mar/azurelinux/distroless/base/about",
  ],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        forbidShell: { description: "Also report a shipped stage on a base that is known to hold a shell.", type: "boolean" },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ forbidShell: false }],
  messages: {
    rootVariant:
      "`{{image}}` runs as root, though the same image without root exists. Take its `nonroot` variant, or set a `USER`.",
    shell:
      "`{{image}}` holds a shell, which a process that is taken over can start. Ship a base without one, such as distroless or Chainguard's.",
    useTag: "Use the tag `{{tag}}`.",
  },
  check(context, [{ forbidShell }]) {
    const { sourceCode, settings } = context;
    const report = reportOnce(context);
    for (const { stage, image } of shippedBases(sourceCode, settings.docker.targetStages)) {
      const { use } = image;
      if (!use) continue;
      const data = { image: use.text };
      const at = use.placeOf(use.reference.tagRange ?? use.reference.nameRange);
      const variant = rootVariant(use.reference);
      const user = imageUser(sourceCode, stage).kind;
      if (variant && user !== "nonroot" && user !== "unknown") {
        const { nonrootTag: tag } = variant;
        const suggest = tag === null ? [] : [{ messageId: "useTag" as const, data: { tag }, edits: retag(sourceCode, use, tag) }];
        report({ at, messageId: "rootVariant", data, suggest });
      }
      if (forbidShell && hasShell(use.reference)) {
        report({ at: use.writtenAt ?? use.range, messageId: "shell", data });
      }
    }
  },
});
