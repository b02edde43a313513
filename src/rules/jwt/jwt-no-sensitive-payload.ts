import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { isPersonalClaim, isPersonSecret, isSecretClaim } from "../../libraries/tokens/sensitive-claims.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { signedClaims, wholeRecords, type SignedClaim } from "../../models/tokens/signed-claims.ts";
import { signingPurpose } from "../../models/tokens/signing-purpose.ts";
import { tokenSignings } from "../../models/tokens/token-signings.ts";

interface Options {
  readonly personal: boolean;
  readonly allow: readonly string[];
}

function isSecret({ name, valueName, isOfPerson }: SignedClaim): boolean {
  return isSecretClaim(name) || (isOfPerson && (isPersonSecret(name) || isPersonSecret(valueName ?? "")));
}

export default createRule<"secret" | "personal" | "record", [Options]>({
  name: "jwt-no-sensitive-payload",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow secrets and personal data among the claims of a token",
  references: ["RFC 7519 §12", "RFC 9068 §6"],
  mentions: SIGNER_MENTIONS,
  schema: [
    {
      type: "object",
      properties: {
        personal: {
          type: "boolean",
          description: "Report personal data and whole user records too, other than in ID tokens.",
        },
        allow: {
          type: "array",
          items: { type: "string" },
          uniqueItems: true,
          description: "Names of claims that are fine.",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ personal: false, allow: [] }],
  strictOptions: [{ personal: true }],
  messages: {
    secret:
      "`{{name}}` is signed, not encrypted: whoever sees this token can read it. Leave it out, and look it up by `sub` where it is needed.",
    personal:
      "`{{name}}` can be read by whoever sees this token, in logs and browsers too. Leave personal data out, and look it up by `sub` where it is needed.",
    record:
      "The whole record goes into this token, where anybody can read what it holds now and what is added to it later. Name the claims that are needed, such as `sub`.",
  },
  check(context, [{ personal, allow }]) {
    const { sourceCode } = context;
    const report = reportOnce(context);
    for (const signing of tokenSignings(sourceCode)) {
      if (signing.signer.isEncrypted) continue;
      const claims = signedClaims(signing, sourceCode).filter(({ name }) => !allow.includes(name));
      for (const claim of claims) {
        const { name, key, value, valueName } = claim;
        const isByValue = valueName !== null && isSecretClaim(valueName);
        if (isSecret(claim)) report({ at: key, messageId: "secret", data: { name } });
        else if (isByValue) report({ at: value, messageId: "secret", data: { name: valueName } });
      }
      if (!personal || signingPurpose(signing, sourceCode) === "id") continue;
      for (const { name, key, isFixed } of claims) {
        if (!isFixed && isPersonalClaim(name)) report({ at: key, messageId: "personal", data: { name } });
      }
      for (const node of wholeRecords(signing, sourceCode)) report({ at: node, messageId: "record" });
    }
  },
});
