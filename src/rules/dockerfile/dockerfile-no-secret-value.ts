import { createRule } from "../../kit/create-rule.ts";
import { credentialValues } from "../../models/dockerfile/credential-values.ts";

export default createRule({
  name: "dockerfile-no-secret-value",
  document: "container-hardening",
  section: "Secrets Handling in Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow literal credentials",
  references: ["https://docs.docker.com/build/building/secrets/", "CWE-798"],
  messages: {
    literal:
      "This is {{name}}: it is in the repository and in the image's history for everyone who can read either. " +
      "Revoke it, and give its successor to the build by `RUN --mount=type=secret`, or to the container when it starts.",
  },
  check({ sourceCode, report }) {
    for (const { name, range } of credentialValues(sourceCode)) {
      report({ at: range, messageId: "literal", data: { name } });
    }
  },
});
