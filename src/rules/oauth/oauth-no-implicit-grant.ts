import { createRule } from "../../kit/create-rule.ts";
import { implicitGrants, type ImplicitGrant } from "../../models/oauth/implicit-grants.ts";

type MessageId = "responseType" | "flow" | "default" | "grant" | "offered";

const MESSAGES: Readonly<Record<ImplicitGrant["by"], MessageId>> = {
  "response-type": "responseType",
  flow: "flow",
  default: "default",
  grant: "grant",
  offer: "offered",
};

export default createRule<MessageId>({
  name: "oauth-no-implicit-grant",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow access tokens from the authorization endpoint (the implicit grant)",
  references: ["RFC 9700 §2.1.2", "draft-ietf-oauth-v2-1 §10.1", "OAuth 2.0 Multiple Response Type Encoding Practices"],
  mentions: ["response_type", "responseType", "implicit", "hybrid", "grant", "angular-oauth2-oidc", "expo-auth-session", "client-oauth2"],
  messages: {
    responseType:
      "A response type with `token` has the access token sent in the URL, where the history, logs and other scripts see it, and nothing ties it to this client. Ask for `code`, with PKCE.",
    flow: "This flow of {{library}} has the access token sent in the URL, where the history, logs and other scripts see it, and nothing ties it to this client. Use the standard flow, with PKCE.",
    default:
      "{{library}} asks for the access token in the URL (`response_type=token`) where nothing is said, and there the history, logs and other scripts see it. Ask for a code, with PKCE.",
    grant:
      "This is the implicit grant of {{library}}, which OAuth 2.1 has removed: the access token is sent in the URL, and nothing ties it to a client. Use the authorization code grant, with PKCE.",
    offered:
      "This offers clients the implicit grant, which OAuth 2.1 has removed: the access token is sent in the URL, and nothing ties it to a client. Offer `code` alone, with PKCE.",
  },
  check({ sourceCode, report }) {
    for (const { by, at, library } of implicitGrants(sourceCode)) {
      report({ at, messageId: MESSAGES[by], data: { library } });
    }
  },
});
