import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { identityChecks } from "../../models/workflows/identity-checks.ts";
import { workflowOf } from "../../models/workflows/workflows.ts";

const NAMES = {
  identity: "`--certificate-identity`",
  issuer: "`--certificate-oidc-issuer`",
} as const;

export default createRule({
  name: "workflow-verify-identity",
  document: "container-hardening",
  section: "Image Signing — cosign",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require keyless `cosign verify` to name who signed and which issuer says so",
  references: ["https://docs.sigstore.dev/cosign/verifying/verify/"],
  messages: {
    identity:
      "`cosign {{command}}` without {{option}} does not say whose signature it wants, and anybody can make one without a key. Name the workflow that signs, such as `--certificate-identity https://github.com/org/repo/.github/workflows/release.yml@refs/heads/main`.",
    issuer:
      "`cosign {{command}}` without {{option}} does not say who vouches for the signer's name. For GitHub Actions add `--certificate-oidc-issuer https://token.actions.githubusercontent.com`.",
    wildcard:
      "This pattern fits the signature of anybody, so that the check proves nothing. Give {{option}}, or a pattern that names the host and the organisation.",
  },
  mentions: ["cosign"],
  check(context) {
    const workflow = workflowOf(context.sourceCode, context.filename);
    if (!workflow) return;
    const report = reportOnce(context);
    for (const { command, problems } of identityChecks(context.sourceCode, workflow)) {
      for (const { half, problem, range } of problems) {
        const messageId = problem === "missing" ? half : problem;
        report({ at: range, messageId, data: { command, option: NAMES[half] } });
      }
    }
  },
});
