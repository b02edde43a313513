import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { plainAddresses } from "../../models/dockerfile/plain-addresses.ts";

type MessageId = "plain" | "secure";

export default createRule<MessageId>({
  name: "dockerfile-no-plain-http",
  document: "container-hardening",
  section: "Reproducible Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "disallow downloads without TLS",
  references: ["CWE-319", "CWE-494"],
  mentions: ["http://", "HTTP://"],
  hasSuggestions: true,
  messages: {
    plain:
      "`{{address}}` is fetched without TLS, so everyone on the way can change what goes into the image. " +
      "Fetch it by `https://`, or compare it with a checksum.",
    secure: "Fetch it by `https://`.",
  },
  check(context) {
    const report = reportOnce(context);
    for (const { address, at, edit } of plainAddresses(context.sourceCode)) {
      report({
        at,
        messageId: "plain",
        data: { address },
        suggest: edit ? [{ messageId: "secure", edits: [edit] }] : [],
      });
    }
  },
});
