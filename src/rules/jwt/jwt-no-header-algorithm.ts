import { createRule } from "../../kit/create-rule.ts";
import { headerAlgorithms } from "../../models/tokens/header-algorithms.ts";

export default createRule({
  name: "jwt-no-header-algorithm",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow accepting the algorithm that the token's own header names",
  references: ["RFC 8725 §3.1", "RFC 8725 §2.1"],
  mentions: ["alg"],
  messages: {
    header:
      "The token's own header tells {{library}} which algorithm to accept, so whoever writes a token chooses it (RFC 8725 §3.1). Name the algorithms that your issuer signs with.",
  },
  check({ sourceCode, report }) {
    for (const { node, library } of headerAlgorithms(sourceCode)) {
      report({ at: node, messageId: "header", data: { library } });
    }
  },
});
