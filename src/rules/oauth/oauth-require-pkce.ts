import { createRule } from "../../kit/create-rule.ts";
import { pkceLapses, type LapseKind } from "../../models/oauth/pkce-lapses.ts";

interface Options {
  readonly strict: boolean;
}

type LapseMessage =
  | "off"
  | "unset"
  | "plain"
  | "plainRequest"
  | "implicit"
  | "notRequired"
  | "acceptsPlain"
  | "noVerifier"
  | "request"
  | "otherMethod"
  | "checks";

type MessageId = LapseMessage | "set" | "add" | "verify";

const MESSAGES: Readonly<Record<LapseKind, LapseMessage>> = {
  off: "off",
  unset: "unset",
  plain: "plain",
  "plain-request": "plainRequest",
  implicit: "implicit",
  "not-required": "notRequired",
  "accepts-plain": "acceptsPlain",
  "no-verifier": "noVerifier",
  request: "request",
  "other-method": "otherMethod",
  checks: "checks",
};

/** Suggestions that put a name in the place of a value that the user has. */
const SUGGESTIONS: Readonly<Partial<Record<LapseKind, MessageId>>> = { request: "add", "no-verifier": "verify" };

export default createRule<MessageId, [Options]>({
  name: "oauth-require-pkce",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require PKCE with S256 for authorization codes",
  references: ["RFC 7636", "RFC 9700 §2.1.1", "draft-ietf-oauth-v2-1 §7.5.2"],
  fixable: true,
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          type: "boolean",
          description: "Report clients that send no code challenge because nothing asks them to, too.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    off: "`{{name}}` makes {{library}} sign in without PKCE, so whoever gets hold of the authorization code can redeem it. Write `{{wanted}}`.",
    unset:
      "{{library}} sends no code challenge unless it is told to, so whoever gets hold of the authorization code can redeem it. Add `{{wanted}}`.",
    plain:
      "With `plain` the code challenge is the verifier itself, which everybody can read who sees the authorization request. Write `{{wanted}}`.",
    plainRequest:
      "With `plain` the code challenge is the verifier itself, which everybody can read who sees the authorization request. Write `{{wanted}}`, with the verifier's SHA-256 hash as the challenge.",
    implicit:
      "{{library}} uses the implicit flow here: the tokens arrive in the URL, without a code and PKCE. Write `{{wanted}}`.",
    notRequired:
      "`{{name}}` lets clients of this {{library}} server go without PKCE, so a stolen authorization code can be redeemed. Require it of every client.",
    acceptsPlain:
      "`{{name}}` makes this {{library}} server accept `plain` code challenges, which are the verifier itself. Accept S256 alone.",
    noVerifier:
      "`nopkce` redeems the authorization code without a verifier, so whoever gets hold of the code can redeem it as well. Send a code challenge with the authorization request and pass its verifier here.",
    request:
      "This authorization request asks for a code and sends no code challenge, so whoever gets hold of the code can redeem it. Add `{{wanted}}`.",
    otherMethod:
      "`{{name}}` sends no code challenge, so whoever gets hold of the authorization code can redeem it. Use `{{wanted}}` with S256.",
    checks:
      "These checks of {{library}} leave PKCE out, so whoever gets hold of the authorization code can redeem it. Write `{{wanted}}`.",
    set: "Write `{{wanted}}`.",
    add: "Add `{{wanted}}` (replace the name in capitals with your value).",
    verify: "Pass a verifier (replace {{wanted}} with it).",
  },
  check({ sourceCode, report }, [{ strict }]) {
    for (const { kind, at, library, name, wanted, isSaid, edits, isSafe } of pkceLapses(sourceCode)) {
      if (!isSaid && !strict) continue;
      const data = { library, name, wanted };
      report({
        at,
        messageId: MESSAGES[kind],
        data,
        ...(isSafe ? { fix: edits } : { suggest: [{ messageId: SUGGESTIONS[kind] ?? "set", data, edits }] }),
      });
    }
  },
});
