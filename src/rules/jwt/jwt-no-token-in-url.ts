import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { acceptedQueries, readTokens, writtenTokens } from "../../models/tokens/tokens-in-urls.ts";

export default createRule({
  name: "jwt-no-token-in-url",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow tokens in the query of a URL",
  references: ["RFC 6750 §2.3", "RFC 6750 §5.3", "RFC 9700 §4.3.2"],
  mentions: ["oken", "jwt", "Jwt", "JWT"],
  messages: {
    accepted:
      "This makes {{library}} take tokens from the URL, which logs, browser histories and `Referer` headers keep (RFC 6750 §5.3). Take them from the `Authorization` header, or from an HttpOnly cookie.",
    read: "This takes the token from the URL, which logs, browser histories and `Referer` headers keep (RFC 6750 §5.3). Read it from the `Authorization` header, or from an HttpOnly cookie.",
    written:
      "This puts a token into the URL as `{{name}}`, where logs, browser histories and `Referer` headers keep it (RFC 6750 §5.3). Send it in the `Authorization` header, or hand over a code that is exchanged once.",
  },
  check(context) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const { library, node } of acceptedQueries(sourceCode)) {
      report({ at: node, messageId: "accepted", data: { library } });
    }
    for (const { node } of readTokens(sourceCode)) report({ at: node, messageId: "read" });
    for (const { name, value } of writtenTokens(sourceCode)) {
      report({ at: value, messageId: "written", data: { name } });
    }
  },
});
