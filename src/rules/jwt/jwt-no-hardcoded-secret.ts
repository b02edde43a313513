import { createRule } from "../../kit/create-rule.ts";
import { SIGNER_MENTIONS } from "../../libraries/tokens/signers.ts";
import { VERIFIER_MENTIONS } from "../../libraries/tokens/verifiers.ts";
import { exposedKeys } from "../../models/tokens/exposed-keys.ts";

export default createRule({
  name: "jwt-no-hardcoded-secret",
  document: "auth-patterns",
  section: "JWT Pitfalls (RFC 8725 BCP)",
  tags: ["security", "implementation"],
  language: "js",
  recommended: true,
  description: "disallow secrets and private keys for tokens in the code",
  references: ["RFC 8725 §3.5", "RFC 7518 §3.2", "CWE-798"],
  mentions: [...new Set([...SIGNER_MENTIONS, ...VERIFIER_MENTIONS])],
  messages: {
    secret:
      "This secret stands in the code: whoever can read it, here or in the history, can make tokens that {{library}} accepts. Load it from the environment or a secret store, and replace this one.",
    shortSecret:
      "This secret stands in the code, and with {{bytes}} bytes it is shorter than {{algorithm}} needs ({{least}}): it can be guessed from a single token. Generate a random one of {{least}} bytes and load it from the environment or a secret store.",
    privateKey:
      "This private key stands in the code: whoever can read it, here or in the history, can make tokens in your name. Load it from the environment or a secret store, and replace this one.",
    short:
      "These {{bytes}} random bytes are fewer than {{algorithm}} needs for its secret (RFC 7518 §3.2). Take {{least}}.",
  },
  check({ sourceCode, report }) {
    for (const { mistake, node, library, bytes, least, algorithm } of exposedKeys(sourceCode)) {
      report({ at: node, messageId: mistake, data: { library, bytes, least, algorithm } });
    }
  },
});
