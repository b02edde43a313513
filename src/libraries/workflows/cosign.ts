/** Options of `cosign verify*` that take a value. Source: `cosign verify --help`, cosign 3. */
export const COSIGN_VERIFY_VALUES: readonly string[] = [
  "--certificate-identity", "--certificate-identity-regexp", "--certificate-oidc-issuer",
  "--certificate-oidc-issuer-regexp", "--certificate-github-workflow-name", "--certificate-github-workflow-ref",
  "--certificate-github-workflow-repository", "--certificate-github-workflow-sha",
  "--certificate-github-workflow-trigger", "--certificate", "--certificate-chain", "--ca-roots", "--ca-intermediates",
  "--sct", "--rekor-url", "--key", "--slot", "--output", "-o", "--output-file", "--type", "--policy", "--signature",
  "--payload", "--bundle", "--trusted-root", "--timestamp-certificate-chain", "--attachment", "--attachment-tag-prefix",
  "-a", "--annotations", "--registry-username", "--registry-password", "--registry-token", "--registry-cacert",
  "--registry-client-cert", "--registry-client-key", "--registry-server-name", "--max-workers",
  "--signature-digest-algorithm", "--predicate-type", "--digest", "--digestAlg", "--rfc3161-timestamp", "--timeout", "-t",
];

/** Commands that check who made something. Source: https://docs.sigstore.dev/cosign/verifying/verify/ */
export const COSIGN_VERIFY_COMMANDS: ReadonlySet<string> = new Set([
  "verify", "verify-attestation", "verify-blob", "verify-blob-attestation",
]);
