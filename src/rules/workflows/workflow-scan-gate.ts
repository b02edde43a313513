import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { scansOf, toleranceOf, type Scan } from "../../models/workflows/scans.ts";
import { workflowOf } from "../../models/workflows/workflows.ts";

/** Whether high or critical findings pass the gate. */
function letsPass({ tool, severity }: Scan): boolean {
  if (severity.state !== "known") return false;
  if (tool === "grype") return severity.value === "critical";
  const counted = severity.value.split(",").map((each) => each.trim());
  return !counted.includes("high") || !counted.includes("critical");
}

export default createRule({
  name: "workflow-scan-gate",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["security", "devops"],
  language: "yaml",
  recommended: true,
  description: "require scans by trivy and grype to fail the job for high and critical vulnerabilities",
  references: [
    "https://trivy.dev/latest/docs/configuration/others/#exit-code",
    "https://github.com/anchore/scan-action#inputs",
  ],
  hasSuggestions: true,
  messages: {
    gate: "Whatever {{tool}} finds here, the job goes on and the image is released. Have the scan fail: `{{gate}}`.",
    severity:
      "With this severity the scan passes images with vulnerabilities that are high or critical. Let both count: `{{severity}}`.",
    tolerated: "The scan fails, and `continue-on-error` lets the job go on as if nothing was found. Leave it out.",
    forgiven: "`|| true` throws the scan's answer away, and the job goes on. Leave it out; findings that are no danger belong into an ignore file, with an end.",
    fail: "Add `{{gate}}`.",
    stop: "Set `continue-on-error: false`.",
  },
  mentions: ["trivy", "grype", "scan-action"],
  check(context) {
    const { sourceCode } = context;
    const workflow = workflowOf(sourceCode, context.filename);
    if (!workflow) return;
    const report = reportOnce(context);
    const scans = scansOf(sourceCode, workflow);
    for (const scan of scans) {
      const { tool, job, place, fails, severity, gate } = scan;
      if (fails.state === "known" && !fails.value) {
        // A report for people beside the scan that decides is fine.
        const isBeside = scans.some((other) => other.job === job && other.tool === tool && !(other.fails.state === "known" && !other.fails.value));
        const suggest = [{ messageId: "fail" as const, data: { gate }, edits: scan.gateEdits }];
        if (!isBeside) report({ at: place, messageId: "gate", data: { tool, gate }, suggest });
        continue;
      }
      if (severity.state === "known" && letsPass(scan)) {
        report({ at: severity.node, messageId: "severity", data: { severity: tool === "grype" ? "high" : "HIGH,CRITICAL" } });
      }
      const tolerance = toleranceOf(sourceCode, scan);
      if (tolerance) {
        report({ at: tolerance.place, messageId: "tolerated", suggest: [{ messageId: "stop", edits: tolerance.edits }] });
      }
      if (scan.isForgiven) report({ at: place, messageId: "forgiven" });
    }
  },
});
