import { createRule } from "../../kit/create-rule.ts";
import { describeSeconds } from "../../models/cookies/lifetime-text.ts";
import { acceptedAge } from "../../models/tokens/accepted-age.ts";
import { proofVerifications } from "../../models/dpop/proof-verifications.ts";
import { replayEntries } from "../../models/dpop/replay-entries.ts";

export default createRule({
  name: "dpop-replay-cache",
  document: "auth-patterns",
  section: "DPoP — Sender-Constrained Tokens (RFC 9449)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: false,
  description: "require the `jti` of a DPoP proof to be remembered for as long as the proof is accepted",
  references: ["RFC 9449 §4.3", "RFC 9449 §11.1"],
  mentions: ["dpop", "DPoP", "Dpop"],
  messages: {
    unchecked:
      "Nothing remembers this proof's `jti`, so whoever catches the request can send it again while the proof is fresh. Keep each `jti` for as long as a proof is accepted, and refuse one that is there already.",
    tooShort:
      "The `jti` is forgotten after {{kept}}, but the proof is accepted for {{accepted}} (line {{line}}): in between it can be replayed. Keep the `jti` at least as long.",
  },
  check({ sourceCode, report }) {
    const verifications = proofVerifications(sourceCode);
    for (const { verification, state } of verifications) {
      if (state("jti") === "unchecked") report({ at: verification.callee, messageId: "unchecked" });
    }
    const [only, ...others] = verifications;
    const accepted = only && others.length === 0 ? acceptedAge(only.verification, sourceCode) : null;
    if (!only || accepted === null) return;
    for (const { seconds, node } of replayEntries(sourceCode)) {
      if (seconds >= accepted) continue;
      report({
        at: node,
        messageId: "tooShort",
        data: {
          kept: describeSeconds(seconds),
          accepted: describeSeconds(accepted),
          line: only.verification.callee.loc.start.line,
        },
      });
    }
  },
});
