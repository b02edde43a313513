import { createRule } from "../../kit/create-rule.ts";
import { reportOnce } from "../../kit/report-once.ts";
import { replaceScalar } from "../../languages/yaml/edits.ts";
import { fieldAt, stringOf } from "../../languages/yaml/field.ts";
import { probeOf, type ProbeKind } from "../../models/workloads/probes.ts";
import { workloads } from "../../models/workloads/workloads.ts";

type Options = Readonly<Record<ProbeKind, readonly string[]>>;

type MessageId = "path" | "use";

const KINDS: readonly ProbeKind[] = ["startup", "readiness", "liveness"];
const PATHS = { type: "array", items: { type: "string", pattern: "^/" }, minItems: 1, uniqueItems: true } as const;

export default createRule<MessageId, [Options]>({
  name: "k8s-probe-paths",
  document: "container-hardening",
  section: "Health Checks",
  tags: ["devops"],
  language: "yaml",
  recommended: false,
  description: "require the conventional paths of HTTP probes: `/healthz`, `/readyz` and `/startz`",
  references: ["https://kubernetes.io/docs/reference/using-api/health-checks/"],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        liveness: { ...PATHS, description: "The paths that a liveness probe may ask; the first is suggested." },
        readiness: { ...PATHS, description: "The paths that a readiness probe may ask." },
        startup: { ...PATHS, description: "The paths that a startup probe may ask." },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ liveness: ["/healthz"], readiness: ["/readyz"], startup: ["/startz"] }],
  messages: {
    path: "`{{path}}` is not the path that a {{kind}} probe asks by convention. With one path for each question, `{{wanted}}` here, every service answers in the same place, and each answer can differ.",
    use: "Ask `{{wanted}}`, which the service must answer.",
  },
  mentions: ["httpGet"],
  check(context, [options]) {
    const report = reportOnce(context);
    for (const workload of workloads(context.sourceCode, context.settings)) {
      for (const container of workload.containers) {
        for (const kind of KINDS) {
          const path = stringOf(fieldAt(probeOf(container, kind).fields, ["httpGet", "path"]));
          const [wanted = ""] = options[kind];
          if (path.state !== "known" || options[kind].includes(path.value.split("?", 1)[0] ?? "")) continue;
          const suggest = [{ messageId: "use" as const, data: { wanted }, edits: replaceScalar(path.node, wanted) ?? [] }];
          report({ at: path.node, messageId: "path", data: { path: path.value, kind, wanted }, suggest });
        }
      }
    }
  },
});
