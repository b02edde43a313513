import { createRule } from "../../kit/create-rule.ts";
import { audienceLists } from "../../models/oidc/audience-lists.ts";

export default createRule({
  name: "oidc-verify-azp",
  document: "auth-patterns",
  section: "OIDC ID-Token Validation",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the authorized party of an ID token for several audiences to be checked",
  references: ["OpenID Connect Core 1.0 §2", "OpenID Connect Core 1.0 §3.1.3.7"],
  mentions: ["aud"],
  messages: {
    missing:
      "The claim `aud` may be a list here, and one entry is enough: an ID token that another client obtained for several audiences passes, for `azp`, which names that client, is not looked at (OpenID Connect Core §3.1.3.7). Require `azp` to be this client's id where there is one, and where `aud` has more than one entry.",
  },
  check({ sourceCode, report }) {
    for (const at of audienceLists(sourceCode)) report({ at, messageId: "missing" });
  },
});
