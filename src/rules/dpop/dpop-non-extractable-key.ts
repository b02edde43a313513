import { createRule } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { replaceValue } from "../../kit/js/object-edits.ts";
import { exportsPrivateKey, extractableKeys } from "../../models/dpop/signing-keys.ts";

export default createRule({
  name: "dpop-non-extractable-key",
  document: "auth-patterns",
  section: "DPoP — Sender-Constrained Tokens (RFC 9449)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "require the private key of DPoP proofs to be non-extractable",
  references: ["RFC 9449 §11.4", "Web Cryptography API §13.4", "OAuth 2.0 for Browser-Based Applications §8"],
  fixable: true,
  hasSuggestions: true,
  mentions: ["extractable", "generateKey", "importKey", "unwrapKey"],
  messages: {
    extractable:
      "A script that gets hold of this key can read its private part and use the tokens bound to it anywhere. Make it non-extractable: signing needs no more.",
    makeNonExtractable: "Make the key non-extractable. What exports it in this file then fails.",
  },
  check({ sourceCode, report }) {
    for (const { at, value } of extractableKeys(sourceCode)) {
      const edits = at.type === "Property" ? replaceValue(at, "false") : [replaceRange(value.range, "false")];
      const isExported = exportsPrivateKey(sourceCode);
      report({
        at,
        messageId: "extractable",
        fix: isExported ? null : edits,
        suggest: isExported ? [{ messageId: "makeNonExtractable", edits }] : [],
      });
    }
  },
});
