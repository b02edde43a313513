import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { remoteScripts } from "../../models/dockerfile/remote-scripts.ts";

export default createRule({
  name: "dockerfile-no-pipe-to-shell",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow running a script straight from a download",
  references: ["CWE-494", "https://slsa.dev/spec/v1.0/threats"],
  mentions: ["curl", "wget", "aria2c"],
  messages: {
    unchecked:
      "`{{interpreter}}` runs whatever `{{downloader}}` is sent on the day of the build, even half of it. " +
      "Download a fixed version to a file, compare its checksum by `sha256sum -c`, then run it.",
  },
  check(context) {
    const report = reportOnce(context);
    for (const { at, download } of remoteScripts(context.sourceCode)) {
      report({
        at,
        messageId: "unchecked",
        data: { interpreter: at.value ?? "", downloader: download.command.program },
      });
    }
  },
});
