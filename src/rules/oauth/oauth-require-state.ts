import { createRule } from "../../kit/create-rule.ts";
import { stateLapses, type StateLapse } from "../../models/oauth/state-lapses.ts";

type LapseMessage =
  | "off"
  | "unset"
  | "acceptsAll"
  | "notRequired"
  | "skipped"
  | "noneExpected"
  | "checks"
  | "request"
  | "fixed";

const MESSAGES: Readonly<Record<StateLapse["kind"], LapseMessage>> = {
  off: "off",
  unset: "unset",
  "accepts-all": "acceptsAll",
  "not-required": "notRequired",
  skipped: "skipped",
  "none-expected": "noneExpected",
  checks: "checks",
  request: "request",
  fixed: "fixed",
};

/** Suggestions that put a name in the place of a value that the user has. */
const SUGGESTIONS: Readonly<Partial<Record<StateLapse["kind"], "add" | "expect">>> = {
  skipped: "expect",
  "none-expected": "expect",
  request: "add",
};

export default createRule<LapseMessage | "set" | "add" | "expect">({
  name: "oauth-require-state",
  document: "auth-patterns",
  section: "OAuth 2.1 (Name It)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require an authorization response to be tied to the browser that asked for it",
  references: ["RFC 6749 §10.12", "RFC 9700 §2.1", "RFC 9700 §4.7"],
  hasSuggestions: true,
  messages: {
    off: "`{{name}}` makes {{library}} accept an answer that another browser asked for, so an attacker can sign a user into the attacker's account. Write `{{wanted}}`.",
    unset:
      "{{library}} checks no state unless it is told to, so it accepts an answer that another browser asked for and an attacker can sign a user into the attacker's account. Add `{{wanted}}`.",
    acceptsAll:
      "This check accepts every state, so an answer that another browser asked for is accepted too. Compare it with the state that was sent, or leave the check to {{library}}.",
    notRequired:
      "`{{name}}` lets clients of this {{library}} send no state, and those without PKCE then accept answers that another browser asked for. Write `{{wanted}}`.",
    skipped:
      "`skipStateCheck` accepts an answer that another browser asked for, so an attacker can sign a user into the attacker's account. Pass the state that was sent with the request.",
    noneExpected:
      "`expectNoState` means that no state was sent, and nothing here shows PKCE, so an answer that another browser asked for is accepted. Send a random state and pass it here, or use PKCE.",
    checks:
      "With these checks {{library}} ties the answer to no browser, so an attacker can sign a user into the attacker's account. Write `{{wanted}}`.",
    request:
      "This authorization request has neither a state nor PKCE or a nonce, so its answer may have been asked for by another browser. Add a random `state` and compare it on return.",
    fixed:
      "This state is the same in every request, so everybody knows it and it protects nothing. Make a random one for each request and compare it on return.",
    set: "Write `{{wanted}}`.",
    add: "Add `{{wanted}}` (replace STATE with the one that you keep for this sign-in).",
    expect: "Expect the state that was sent (replace {{wanted}} with it).",
  },
  check({ sourceCode, report }) {
    for (const { kind, at, library, name, wanted, edits } of stateLapses(sourceCode)) {
      const data = { library, name, wanted };
      report({
        at,
        messageId: MESSAGES[kind],
        data,
        suggest: [{ messageId: SUGGESTIONS[kind] ?? "set", data, edits }],
      });
    }
  },
});
