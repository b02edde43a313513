import rule from "../../../src/rules/workflows/workflow-verify-identity.ts";
import { runRuleCases, type ExpectedError, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";
import { action, steps } from "../../helpers/workflows.ts";

const WHO = "--certificate-identity https://github.com/o/r/.github/workflows/release.yml@refs/heads/main";
const ISSUER = "--certificate-oidc-issuer https://token.actions.githubusercontent.com";

const both = (at: ExpectedError["at"], command = "verify"): ExpectedError[] => [
  { messageId: "identity", at, data: { command, option: "`--certificate-identity`" } },
  { messageId: "issuer", at, data: { command, option: "`--certificate-oidc-issuer`" } },
];

const invalid: InvalidCase[] = [
  { name: "plain", ...steps("- run: cosign verify ghcr.io/o/r@sha256:abc"), errors: both("cosign verify") },
  { name: "in quotes", ...steps('- run: "cosign verify $IMAGE"'), errors: both("cosign verify") },
  { name: "an expression", ...steps("- run: cosign verify ${{ env.IMAGE }}"), errors: both("cosign verify") },
  {
    name: "literal, with continuations",
    ...steps("- run: |", "    docker pull x", "", "    sudo cosign verify \\", "      --output json \\", '      "$IMAGE" | jq .'),
    errors: both("cosign verify"),
  },
  {
    name: "folded: the lines are one command",
    ...steps("- run: >-", "    cosign verify", `    ${WHO}`, "    $IMAGE"),
    errors: [both("cosign verify")[1] as ExpectedError],
  },
  {
    name: "no issuer",
    ...steps(`- run: cosign verify-attestation --type cyclonedx ${WHO} "$IMAGE"`),
    errors: [both("cosign verify-attestation", "verify-attestation")[1] as ExpectedError],
  },
  {
    name: "no identity",
    ...steps(`- run: COSIGN_EXPERIMENTAL=1 cosign verify-blob ${ISSUER} --bundle a.json a.tgz`),
    errors: [both("cosign verify-blob", "verify-blob")[0] as ExpectedError],
  },
  {
    name: "anybody",
    ...steps(`- run: cosign verify --certificate-identity-regexp '.*' --certificate-oidc-issuer-regexp=^https://.+$ x`),
    errors: [
      { messageId: "wildcard", at: "--certificate-identity-regexp '.*'" },
      { messageId: "wildcard", at: "--certificate-oidc-issuer-regexp=^https://.+$" },
    ],
  },
  {
    name: "anybody on GitHub",
    ...steps(`- run: cosign verify --certificate-identity-regexp 'https://github\\.com/.*' ${ISSUER} x`),
    errors: [{ messageId: "wildcard", at: "--certificate-identity-regexp 'https://github\\.com/.*'" }],
  },
  {
    name: "the image of cosign",
    ...steps("- run: docker run --rm -v $PWD:/w ghcr.io/sigstore/cosign/cosign:v3.0.2 verify x"),
    errors: both("ghcr.io/sigstore/cosign/cosign:v3.0.2 verify"),
  },
  {
    name: "a step of an action",
    ...action("using: composite", "steps:", "  - shell: bash", "    run: env A=b cosign verify x"),
    errors: both("cosign verify"),
  },
];

const valid: ValidCase[] = [
  { name: "both", ...steps(`- run: cosign verify ${WHO} ${ISSUER} x`) },
  {
    name: "patterns that name the organisation",
    ...steps(
      "- run: |",
      "    cosign verify --certificate-identity-regexp '^https://github\\.com/org/repo/\\.github/workflows/.*' \\",
      "      --certificate-oidc-issuer-regexp 'https://token\\.actions\\.githubusercontent\\.com' x",
    ),
  },
  { name: "values that a run fills in", ...steps("- run: cosign verify --certificate-identity=$A --certificate-oidc-issuer ${{ vars.B }} x") },
  { name: "with a key", ...steps("- run: cosign verify --key cosign.pub x") },
  { name: "options from a variable", ...steps("- run: cosign verify $FLAGS x") },
  { name: "options from an expression", ...steps("- run: cosign verify ${{ env.FLAGS }} ${{ env.IMAGE }}") },
  { name: "another command", ...steps("- run: cosign sign --yes x && cosign version && cosign triangulate x") },
  { name: "another program", ...steps("- run: notation verify x; echo cosign verify x") },
  { name: "a comment", ...steps("- run: |", "    # cosign verify x", "    make") },
  { name: "a text of another program", ...steps("- run: |", "    cat <<EOF > help", "    cosign verify x", "    EOF") },
  { name: "PowerShell", ...steps("- run: cosign verify x", "  shell: pwsh") },
  { name: "an image with an entry point of one's own", ...steps("- run: docker run --entrypoint sh ghcr.io/sigstore/cosign/cosign verify x") },
  { name: "no workflow", code: steps("- run: cosign verify x").code, filename: "ci.yml" },
];

runRuleCases("workflow-verify-identity", rule, "yaml", { valid, invalid });
