import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { debugVariant } from "../../models/images/debug-variant.ts";
import { imagesOf, placeOf } from "../../models/workloads/container-images.ts";
import { workloads } from "../../models/workloads/workloads.ts";

export default createRule({
  name: "k8s-no-debug-image",
  document: "container-hardening",
  section: "No Shell, Minimal Binaries",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "disallow containers that run a debug or development variant of an image",
  references: [
    "https://github.com/GoogleContainerTools/distroless#debug-images",
    "https://edu.chainguard.dev/chainguard/chainguard-images/about/differences-development-production/",
    "https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#ephemeral-container",
  ],
  messages: {
    debug:
      "`{{tag}}` is the variant of `{{name}}` for debugging: it holds a shell and tools that an attacker can use as well. Run the variant without them, and debug with `kubectl debug`, from a container beside it.",
  },
  mentions: ["debug", "dev"],
  check(context) {
    const { text } = context.sourceCode;
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const image of imagesOf(text, workload)) {
        const variant = debugVariant(image.reference);
        // Debugging is what ephemeral containers are for.
        if (!variant || image.container.role === "ephemeral") continue;
        const { name, tagRange } = image.reference;
        report({ at: placeOf(image, tagRange ?? [0, image.text.length]), messageId: "debug", data: { tag: variant.tag, name } });
      }
    }
  },
});
