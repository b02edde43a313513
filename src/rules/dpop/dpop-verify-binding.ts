import { createRule } from "../../kit/create-rule.ts";
import { proofVerifications } from "../../models/dpop/proof-verifications.ts";

const CLAIMS = { htm: "`htm` with the request's method", htu: "`htu` with its URL" } as const;

export default createRule({
  name: "dpop-verify-binding",
  document: "auth-patterns",
  section: "DPoP — Sender-Constrained Tokens (RFC 9449)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require a DPoP proof to be compared with the request that carries it",
  references: ["RFC 9449 §4.3", "RFC 9449 §11.1"],
  mentions: ["dpop", "DPoP", "Dpop"],
  messages: {
    unchecked:
      "This proof is accepted for any request, so one that was caught on its way to another endpoint works here too. Compare {{comparisons}} (without query and fragment).",
    uncheckedMethod:
      "This proof is accepted whatever method it was made for, so one for a GET lets a DELETE through. Compare {{comparisons}}.",
  },
  check({ sourceCode, report }) {
    for (const { verification, state } of proofVerifications(sourceCode)) {
      const open = (["htm", "htu"] as const).filter((claim) => state(claim) === "unchecked");
      if (open.length === 0) continue;
      report({
        at: verification.callee,
        messageId: open.includes("htu") ? "unchecked" : "uncheckedMethod",
        data: { comparisons: open.map((claim) => CLAIMS[claim]).join(" and ") },
      });
    }
  },
});
