import { createRule } from "../../kit/create-rule.ts";
import { redirectComparisons } from "../../models/oauth/redirect-comparisons.ts";

export default createRule({
  name: "oauth-exact-redirect-uri",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require redirect URIs to be compared as whole texts",
  references: ["RFC 9700 §2.1", "RFC 9700 §4.1", "RFC 3986 §6.2.1", "RFC 8252 §7.3"],
  hasSuggestions: true,
  mentions: ["edirect", "REDIRECT", "allback"],
  messages: {
    prefix:
      "A redirect URI that only has to begin alike may lead elsewhere (`https://app.example.evil`, another path of the same host), and the code goes there. Compare the whole text with `===`.",
    suffix:
      "A redirect URI that only has to end alike may lead to any host whose name ends so, and the code goes there. Compare the whole text with `===`.",
    substring:
      "A redirect URI that only has to contain this may lead to any host that has it in its path or query, and the code goes there. Compare the whole text with `===`.",
    unanchored:
      "This pattern does not hold a redirect URI from its beginning to its end, so addresses of other hosts match too, and the code goes there. Compare the whole text with `===`.",
    wildcard:
      "A wildcard in this pattern lets redirect URIs match that nobody registered, and the code goes there. Compare the whole text with `===`.",
    glob: "A glob lets redirect URIs match that nobody registered, and the code goes there. Compare the whole text with `===`.",
    registered:
      "A redirect URI with a wildcard stands for addresses that nobody registered, and whoever controls one of them gets the codes. Register each address in full.",
    compareWhole: "Compare the whole text with `===`.",
  },
  check({ sourceCode, report }) {
    for (const { by, at, edits } of redirectComparisons(sourceCode)) {
      report({ at, messageId: by, suggest: [{ messageId: "compareWhole", edits }] });
    }
  },
});
