import { createRule } from "../../kit/create-rule.ts";
import { floatingSources } from "../../models/dockerfile/floating-sources.ts";

export default createRule({
  name: "dockerfile-no-floating-source",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "disallow downloads and clones that can be another thing with every build",
  references: [
    "https://docs.docker.com/reference/dockerfile/#add---checksum",
    "https://git-scm.com/docs/git-clone",
    "https://slsa.dev/spec/v1.0/threats",
  ],
  messages: {
    moving:
      "`{{name}}` stands for something else from day to day, so two builds of the same commit can differ. " +
      "Name a version, and check the file against a checksum.",
    unverified:
      "Nothing checks what this address answers, so whoever can change it changes the image. " +
      "Compare the file with a known checksum (`sha256sum -c`) or signature in the same `RUN`.",
    unverifiedAdd:
      "Nothing checks what this address answers, so whoever can change it changes the image. " +
      "Add `--checksum=sha256:<64 hex digits>`.",
    noRef:
      "Without a tag or a commit the newest state of `{{name}}` is built, which can be another one every time. " +
      "Name a commit or a release.",
    branch:
      "The branch `{{name}}` moves with every push, so two builds of the same commit can differ. " +
      "Name a commit or a release.",
  },
  check(context) {
    for (const { problem, at, name } of floatingSources(context.sourceCode)) {
      context.report({ at, messageId: problem, data: { name } });
    }
  },
});
