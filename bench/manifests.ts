import { diceOf, type Dice } from "./dice.ts";

/** What the benchmarks read: one file of so many lines, and so many small files, from one seed. */
export const MANIFESTS = { lines: 34_000, files: 1_000, seed: 1 };

const indented = (lines: readonly string[], by: number): string[] => lines.map((line) => " ".repeat(by) + line);

function containerLines(dice: Dice, name: string): string[] {
  const image = `registry.example/${name}:${dice.of(["1.4.2", "latest", "2.0.0-rc.1"])}`;
  return [
    `- name: ${name}`,
    `  image: ${image}${dice.percent(50) ? `@sha256:${"0123456789abcdef".repeat(4)}` : ""}`,
    ...(dice.percent(30) ? [`  imagePullPolicy: ${dice.of(["Always", "IfNotPresent"])}`] : []),
    ...(dice.percent(50) ? [`  args: ["--port", "8080", "--log-level=${dice.of(["info", "debug"])}"]`] : []),
    "  ports:",
    "    - name: http",
    "      containerPort: 8080",
    "  env:",
    ...dice.some(["LOG_FORMAT", "REGION", "CACHE_TTL", "API_TOKEN"]).flatMap((key) => [
      `    - name: ${key}`,
      ...(dice.percent(50)
        ? [`      value: "${dice.of(["json", "eu-west-1", "300"])}"`]
        : ["      valueFrom:", "        secretKeyRef:", `          name: ${name}`, `          key: ${key.toLowerCase()}`]),
    ]),
    ...(dice.percent(60) ? ["  resources:", "    limits: { memory: 256Mi }", "    requests: { cpu: 100m }"] : []),
    ...(dice.percent(60)
      ? ["  livenessProbe:", "    httpGet:", `      path: ${dice.of(["/healthz", "/"])}`, "      port: http"]
      : []),
    ...(dice.percent(60)
      ? [
          "  securityContext:",
          `    allowPrivilegeEscalation: ${dice.of(["false", "true"])}`,
          "    readOnlyRootFilesystem: true",
          "    capabilities:",
          "      drop:",
          `        - ${dice.of(["ALL", "NET_RAW"])}`,
        ]
      : []),
    "  volumeMounts:",
    "    - name: tmp",
    "      mountPath: /tmp",
  ];
}

function podLines(dice: Dice, name: string): string[] {
  return [
    ...(dice.percent(50) ? ["securityContext:", "  runAsNonRoot: true", `  runAsUser: ${dice.of(["1000", "65532"])}`] : []),
    ...(dice.percent(10) ? ["hostNetwork: true"] : []),
    "containers:",
    ...indented(containerLines(dice, name), 2),
    ...(dice.percent(30) ? indented(containerLines(dice, `${name}-proxy`), 2) : []),
    "volumes:",
    "  - name: tmp",
    ...(dice.percent(80) ? ["    emptyDir: {}"] : ["    hostPath:", "      path: /var/tmp"]),
  ];
}

function workloadLines(dice: Dice, name: string): string[] {
  return [
    "apiVersion: apps/v1",
    `kind: ${dice.of(["Deployment", "StatefulSet", "DaemonSet"])}`,
    "metadata:",
    `  name: ${name}`,
    "  labels: # as the charts have them",
    `    app.kubernetes.io/name: ${name}`,
    "spec:",
    "  selector:",
    "    matchLabels:",
    `      app.kubernetes.io/name: ${name}`,
    "  template:",
    "    metadata:",
    "      labels:",
    `        app.kubernetes.io/name: ${name}`,
    "    spec:",
    ...indented(podLines(dice, name), 6),
  ];
}

function otherLines(dice: Dice, name: string): string[] {
  if (dice.percent(50)) {
    return [
      "apiVersion: v1",
      "kind: Service",
      "metadata:",
      `  name: ${name}`,
      "spec:",
      `  selector: { app.kubernetes.io/name: ${name} }`,
      "  ports:",
      "    - port: 80",
      "      targetPort: http",
    ];
  }
  return [
    "apiVersion: v1",
    "kind: ConfigMap",
    "metadata:",
    `  name: ${name}`,
    "data:",
    "  config.yaml: |",
    ...Array.from({ length: 20 }, (_, index) => `    setting-${index}: ${dice.of(["on", "off", "30s"])}`),
  ];
}

function document(dice: Dice, index: number): string[] {
  const name = `${dice.of(["shop", "stock", "billing", "search"])}-${index}`;
  return dice.percent(60) ? workloadLines(dice, name) : otherLines(dice, name);
}

/** @returns A file of at least so many lines, of many documents: the same one for the same seed. */
export function largeManifest({ lines, seed }: typeof MANIFESTS): string {
  const dice = diceOf(seed);
  const text: string[] = [];
  for (let index = 0; text.length < lines; index += 1) text.push("---", ...document(dice, index));
  return text.join("\n") + "\n";
}

/** @returns Files of one or two documents each. */
export function smallManifests({ files, seed }: typeof MANIFESTS): string[] {
  const dice = diceOf(seed);
  return Array.from({ length: files }, (_, index) => {
    const documents = dice.percent(30) ? [document(dice, index), document(dice, index)] : [document(dice, index)];
    return documents.map((lines) => lines.join("\n")).join("\n---\n") + "\n";
  });
}
