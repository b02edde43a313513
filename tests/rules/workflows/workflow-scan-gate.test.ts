import rule from "../../../src/rules/workflows/workflow-scan-gate.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";
import { action, steps } from "../../helpers/workflows.ts";

const trivy = (at: MendedCase["errors"][number]["at"]) => ({
  messageId: "gate",
  at,
  data: { tool: "trivy", gate: "--exit-code 1" },
});
const TRIVY_ACTION = "aquasecurity/trivy-action@b6643a29fecd7f34b3597bc6acb0a98b03d33ff8";
const GRYPE_ACTION = "anchore/scan-action@1638637db639e0ade3258b51db49a9a137574c3e";

const invalid: MendedCase[] = [
  {
    name: "trivy",
    ...steps("- run: trivy image --severity HIGH,CRITICAL $IMAGE"),
    errors: [{ ...trivy("trivy image"), mend: ["fail", ["trivy image", "trivy image --exit-code 1"]] }],
  },
  {
    name: "an exit code of zero",
    ...steps("- run: |", "    sudo trivy image \\", "      --exit-code 0 ${{ env.IMAGE }}"),
    errors: [{ ...trivy("trivy image"), mend: ["fail", ["code 0", "code 1"]] }],
  },
  {
    name: "the image of trivy",
    ...steps("- run: docker run --rm aquasec/trivy:0.67.2 image app:1"),
    errors: [
      { ...trivy("aquasec/trivy:0.67.2 image"), mend: ["fail", ["2 image", "2 image --exit-code 1"]] },
    ],
  },
  {
    name: "folded",
    ...steps("- run: >", "    trivy fs", "    --format table ."),
    errors: [{ ...trivy("trivy fs"), mend: ["fail", ["trivy fs", "trivy fs --exit-code 1"]] }],
  },
  {
    name: "grype",
    ...steps("- run: grype app:1 -o table"),
    errors: [
      {
        messageId: "gate",
        at: "grype",
        data: { tool: "grype", gate: "--fail-on high" },
        mend: ["fail", ["grype", "grype --fail-on high"]],
      },
    ],
  },
  {
    name: "trivy's action",
    ...steps(`- uses: ${TRIVY_ACTION}`, "  with:", "    image-ref: app:1", "    severity: HIGH,CRITICAL"),
    errors: [
      {
        messageId: "gate",
        at: TRIVY_ACTION,
        data: { tool: "trivy", gate: 'exit-code: "1"' },
        mend: ["fail", ["HIGH,CRITICAL", 'HIGH,CRITICAL\n          exit-code: "1"']],
      },
    ],
  },
  {
    name: "the action's exit code, names without case",
    ...steps(`- uses: ${TRIVY_ACTION}`, "  with: {Exit-Code: 0}"),
    errors: [
      { messageId: "gate", at: TRIVY_ACTION, mend: ["fail", ["Exit-Code: 0", 'Exit-Code: "1"']] },
    ],
  },
  {
    name: "grype's action",
    ...steps(`- uses: ${GRYPE_ACTION}`, "  with:", "    fail-build: false"),
    errors: [
      {
        messageId: "gate",
        at: GRYPE_ACTION,
        data: { tool: "grype", gate: "fail-build: true" },
        mend: ["fail", ["fail-build: false", "fail-build: true"]],
      },
    ],
  },
  {
    name: "critical alone",
    ...steps(
      "- run: trivy image --exit-code 1 --severity CRITICAL a",
      "- run: grype a --fail-on critical",
      `- uses: ${GRYPE_ACTION}`,
      "  with: {severity-cutoff: Critical}",
    ),
    errors: [
      { messageId: "severity", at: "CRITICAL", data: { severity: "HIGH,CRITICAL" } },
      { messageId: "severity", at: "critical", data: { severity: "high" } },
      { messageId: "severity", at: "Critical", data: { severity: "high" } },
    ],
  },
  {
    name: "the job goes on",
    ...steps("- run: trivy image --exit-code 1 a", "  continue-on-error: true"),
    errors: [{ messageId: "tolerated", at: "true", mend: ["stop", ["true", "false"]] }],
  },
  {
    name: "the answer is thrown away",
    ...steps("- run: |", "    trivy image --exit-code 1 a || true", "    grype -f high a | tee out || :"),
    errors: [
      { messageId: "forgiven", at: "trivy image" },
      { messageId: "forgiven", at: "grype" },
    ],
  },
];

const valid: ValidCase[] = [
  { name: "trivy and grype", ...steps("- run: trivy image --exit-code 1 --severity HIGH,CRITICAL a && grype a --fail-on high") },
  { name: "every severity", ...steps("- run: trivy image --exit-code=1 a") },
  { name: "other cut-offs that are lower", ...steps("- run: grype a -f medium") },
  { name: "the action's defaults", ...steps(`- uses: ${GRYPE_ACTION}`, "  with: {image: a}") },
  { name: "a report beside the scan that decides", ...steps("- run: trivy image -f sarif -o a.sarif a", "- run: trivy image --exit-code 1 a") },
  { name: "a list of what is in the image", ...steps("- run: trivy image --format cyclonedx a", `- uses: ${TRIVY_ACTION}`, "  with: {format: spdx-json}") },
  { name: "a variable says it", ...steps("- run: trivy image a", "  env: {TRIVY_EXIT_CODE: 1}") },
  { name: "a script may set the variable", ...steps('- run: echo "GRYPE_FAIL_ON_SEVERITY=high" >> $GITHUB_ENV', "- run: grype a") },
  { name: "a file says it", ...steps("- run: trivy image --config trivy.yaml a", `- uses: ${TRIVY_ACTION}`, "  with: {trivy-config: trivy.yaml}") },
  { name: "options from a variable", ...steps("- run: trivy image $OPTIONS a") },
  { name: "values that a run fills in", ...steps("- run: trivy image --exit-code $CODE --severity ${{ env.S }} a", `- uses: ${TRIVY_ACTION}`, "  with: {exit-code: '${{ inputs.code }}'}") },
  { name: "the outcome is looked at", ...steps("- run: grype a -f high", "  id: scan", "  continue-on-error: true", "- run: exit 1", "  if: steps.scan.outcome == 'failure'") },
  { name: "what scans nothing", ...steps("- run: grype db update && trivy --version && trivy image --download-db-only && grype version") },
  { name: "an action's caller may set the variable", ...action("using: composite", "steps: [{shell: bash, run: trivy image a}]") },
  { name: "another program", ...steps("- run: snyk container test a; echo trivy image a", "- uses: o/trivy-action@v1") },
];

runRuleCases("workflow-scan-gate", rule, "yaml", { valid, invalid: invalid.map(mended) });
