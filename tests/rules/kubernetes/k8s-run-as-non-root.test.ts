import rule from "../../../src/rules/kubernetes/k8s-run-as-non-root.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

/** A pod with the given lines as its spec. */
const pod = (...lines: string[]) =>
  ["apiVersion: v1", "kind: Pod", "spec:", ...lines.map((line) => `  ${line}`), ""].join("\n");

const WEB = ["containers:", "  - name: web", "    image: x:1"];

const invalid: InvalidCase[] = [
  {
    name: "nothing said: one finding for the pod, however many containers",
    code: pod(...WEB, "  - name: log", "    image: y:1"),
    errors: [
      {
        messageId: "missingInPod",
        at: "spec",
        suggestions: [
          {
            messageId: "requireInPod",
            output: pod(
              ...WEB,
              "  - name: log",
              "    image: y:1",
              "securityContext:",
              "  runAsNonRoot: true",
            ),
          },
        ],
      },
    ],
  },
  {
    name: "the pod's context is there and lacks it",
    code: pod("securityContext: # for all", "  fsGroup: 1000", ...WEB),
    errors: [
      {
        messageId: "missingInPod",
        at: "securityContext",
        suggestions: [
          {
            messageId: "requireInPod",
            output: pod("securityContext: # for all", "  fsGroup: 1000", "  runAsNonRoot: true", ...WEB),
          },
        ],
      },
    ],
  },
  {
    name: "a user other than root is named: saying so too changes nothing",
    code: pod("securityContext: {runAsUser: 65532} # nonroot", ...WEB),
    errors: [{ messageId: "missingInPod", at: "securityContext" }],
    output: pod("securityContext: {runAsUser: 65532, runAsNonRoot: true} # nonroot", ...WEB),
  },
  {
    name: "every container names its own user, in octal and with underscores",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: {runAsUser: 0o1750}}",
      "- {name: b, image: x, securityContext: {runAsUser: 0x3e8}}",
      "initContainers:",
      "- {name: c, image: x, securityContext: {runAsUser: 1_000}}",
    ),
    errors: [{ messageId: "missingInPod", at: "spec" }],
    output: pod(
      "containers:",
      "- {name: a, image: x, securityContext: {runAsUser: 0o1750}}",
      "- {name: b, image: x, securityContext: {runAsUser: 0x3e8}}",
      "initContainers:",
      "- {name: c, image: x, securityContext: {runAsUser: 1_000}}",
      "securityContext:",
      "  runAsNonRoot: true",
    ),
  },
  {
    name: "a list of containers with a template in it may hide one that needs root",
    code: pod("securityContext: {runAsUser: 65532}", ...WEB, "  - ${SIDECAR}"),
    errors: [
      {
        messageId: "missingInPod",
        at: "securityContext",
        suggestions: [
          {
            messageId: "requireInPod",
            output: pod("securityContext: {runAsUser: 65532, runAsNonRoot: true}", ...WEB, "  - ${SIDECAR}"),
          },
        ],
      },
    ],
  },
  {
    name: "some containers say it themselves: each one that does not",
    code: pod(
      "containers:",
      "- name: one",
      "  image: x:1",
      "  securityContext:",
      "    runAsNonRoot: true",
      "- name: two",
      "  image: x:1",
    ),
    errors: [
      {
        messageId: "missing",
        at: "two",
        data: { subject: 'the container "two"' },
        suggestions: [
          {
            messageId: "require",
            output: pod(
              "containers:",
              "- name: one",
              "  image: x:1",
              "  securityContext:",
              "    runAsNonRoot: true",
              "- name: two",
              "  image: x:1",
              "  securityContext:",
              "    runAsNonRoot: true",
            ),
          },
        ],
      },
    ],
  },
  {
    name: "the same, with a user of the container's own",
    code: pod(
      "containers:",
      "- {name: one, image: x:1, securityContext: {runAsNonRoot: true}}",
      "ephemeralContainers:",
      "- name: two",
      "  image: x:1",
      "  securityContext:",
      "    runAsUser: 1000",
      "    # as in the image",
      "",
      "dnsPolicy: Default",
    ),
    errors: [{ messageId: "missing", at: "two", data: { subject: 'the ephemeral container "two"' } }],
    output: pod(
      "containers:",
      "- {name: one, image: x:1, securityContext: {runAsNonRoot: true}}",
      "ephemeralContainers:",
      "- name: two",
      "  image: x:1",
      "  securityContext:",
      "    runAsUser: 1000",
      "    # as in the image",
      "    runAsNonRoot: true",
      "",
      "dnsPolicy: Default",
    ),
  },
  {
    name: "false for the pod, reported where it stands, once",
    code: pod("securityContext:", "  runAsNonRoot: no # image needs root", ...WEB),
    errors: [
      {
        messageId: "disabled",
        at: ["no", 1],
        data: { subject: "this pod" },
        suggestions: [
          {
            messageId: "require",
            output: pod("securityContext:", "  runAsNonRoot: true # image needs root", ...WEB),
          },
        ],
      },
    ],
  },
  {
    name: "false for the pod although each container says true: the Pod Security Standards reject it",
    code: pod(
      "securityContext: {runAsNonRoot: false}",
      "containers: [{name: a, image: x, securityContext: {runAsNonRoot: true}}]",
    ),
    errors: [{ messageId: "disabled", at: "false" }],
    output: pod(
      "securityContext: {runAsNonRoot: true}",
      "containers: [{name: a, image: x, securityContext: {runAsNonRoot: true}}]",
    ),
  },
  {
    name: "false for a container beats true for the pod",
    code: pod(
      "securityContext: {runAsNonRoot: true}",
      "initContainers:",
      "- name: chown",
      "  image: busybox:1",
      "  securityContext:",
      "    runAsNonRoot: False",
      "containers: [{name: a, image: x}]",
    ),
    errors: [
      {
        messageId: "disabled",
        at: "False",
        data: { subject: 'the init container "chown"' },
        suggestions: [
          {
            messageId: "require",
            output: pod(
              "securityContext: {runAsNonRoot: true}",
              "initContainers:",
              "- name: chown",
              "  image: busybox:1",
              "  securityContext:",
              "    runAsNonRoot: true",
              "containers: [{name: a, image: x}]",
            ),
          },
        ],
      },
    ],
  },
  {
    name: "false beside a user other than root",
    code: pod(
      "securityContext: {runAsUser: 1000}",
      "containers:",
      "- {name: a, image: x, securityContext: {runAsNonRoot: off}}",
      "- {name: b, image: x, securityContext: {runAsNonRoot: true}}",
    ),
    errors: [{ messageId: "disabled", at: "off" }],
    output: pod(
      "securityContext: {runAsUser: 1000}",
      "containers:",
      "- {name: a, image: x, securityContext: {runAsNonRoot: true}}",
      "- {name: b, image: x, securityContext: {runAsNonRoot: true}}",
    ),
  },
  {
    name: "user 0 for the pod: that it is not told to be another is no second finding",
    code: pod("securityContext:", "  runAsUser: 0", ...WEB),
    errors: [
      {
        messageId: "root",
        at: "0",
        data: { subject: "this pod" },
        suggestions: [
          { messageId: "useNonRootUser", output: pod("securityContext:", "  runAsUser: 65532", ...WEB) },
        ],
      },
    ],
  },
  {
    name: "user 0 for a container, beside runAsNonRoot: true, with which it cannot start",
    code: pod(
      "securityContext: {runAsNonRoot: true, runAsUser: 1000}",
      "containers: [{name: a, image: x, securityContext: {runAsUser: 0x0}}]",
    ),
    errors: [
      {
        messageId: "root",
        at: "0x0",
        suggestions: [
          {
            messageId: "useNonRootUser",
            output: pod(
              "securityContext: {runAsNonRoot: true, runAsUser: 1000}",
              "containers: [{name: a, image: x, securityContext: {runAsUser: 65532}}]",
            ),
          },
        ],
      },
    ],
  },
  {
    name: "a Deployment, a StatefulSet, a DaemonSet, a ReplicaSet, a ReplicationController, a Job, a PodTemplate",
    code: ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]
      .map(
        (kind) => `apiVersion: apps/v1
kind: ${kind}
spec: {selector: {}, template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}]}}}
---
`,
      )
      .concat(
        `apiVersion: v1
kind: ReplicationController
spec: {template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}]}}}
---
apiVersion: batch/v1
kind: Job
spec: {template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}]}}}
---
apiVersion: v1
kind: PodTemplate
template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}]}}
`,
      )
      .join(""),
    errors: [2, 4, 6, 8, 10, 12, 13].map((occurrence) => ({
      messageId: "missingInPod",
      at: ["spec", occurrence] as const,
    })),
    output: ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"]
      .map(
        (kind) => `apiVersion: apps/v1
kind: ${kind}
spec: {selector: {}, template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}], securityContext: {runAsNonRoot: true}}}}
---
`,
      )
      .concat(
        `apiVersion: v1
kind: ReplicationController
spec: {template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}], securityContext: {runAsNonRoot: true}}}}
---
apiVersion: batch/v1
kind: Job
spec: {template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}], securityContext: {runAsNonRoot: true}}}}
---
apiVersion: v1
kind: PodTemplate
template: {spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 1}}], securityContext: {runAsNonRoot: true}}}
`,
      )
      .join(""),
  },
  {
    name: "a CronJob in a List",
    code: `kind: List
apiVersion: v1
items:
  - apiVersion: batch/v1
    kind: CronJob
    spec:
      schedule: "@daily"
      jobTemplate:
        spec:
          template:
            spec: # the pod
              restartPolicy: Never
              securityContext:
                runAsUser: 65532
              containers:
                - name: a
                  image: x
`,
    errors: [{ messageId: "missingInPod", at: "securityContext" }],
    output: `kind: List
apiVersion: v1
items:
  - apiVersion: batch/v1
    kind: CronJob
    spec:
      schedule: "@daily"
      jobTemplate:
        spec:
          template:
            spec: # the pod
              restartPolicy: Never
              securityContext:
                runAsUser: 65532
                runAsNonRoot: true
              containers:
                - name: a
                  image: x
`,
  },
  {
    name: "Knative takes no security context for the pod as a whole: the container's name or image",
    code: `apiVersion: serving.knative.dev/v1
kind: Service
spec:
  template:
    spec:
      containers:
      - image: k1
        securityContext: {runAsUser: 1000}
`,
    errors: [{ messageId: "missing", at: "k1", data: { subject: "this container" } }],
    output: `apiVersion: serving.knative.dev/v1
kind: Service
spec:
  template:
    spec:
      containers:
      - image: k1
        securityContext: {runAsUser: 1000, runAsNonRoot: true}
`,
  },
  {
    name: "wrong values in patches: only the container's own user is certain",
    code: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext: {runAsUser: 1000}
      containers:
      - {name: a, securityContext: {runAsNonRoot: false, runAsUser: 1}}
      - {name: b, securityContext: {runAsNonRoot: no}}
`,
    errors: [
      { messageId: "disabled", at: "false" },
      {
        messageId: "disabled",
        at: "no",
        suggestions: [
          {
            messageId: "require",
            output: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext: {runAsUser: 1000}
      containers:
      - {name: a, securityContext: {runAsNonRoot: false, runAsUser: 1}}
      - {name: b, securityContext: {runAsNonRoot: true}}
`,
          },
        ],
      },
    ],
    output: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      securityContext: {runAsUser: 1000}
      containers:
      - {name: a, securityContext: {runAsNonRoot: true, runAsUser: 1}}
      - {name: b, securityContext: {runAsNonRoot: no}}
`,
  },
  {
    name: "a pod of Windows has no UIDs, and is asked all the same",
    code: pod("os: {name: windows}", ...WEB),
    errors: [
      {
        messageId: "missingInPod",
        at: "spec",
        suggestions: [
          {
            messageId: "requireInPod",
            output: pod("os: {name: windows}", ...WEB, "securityContext:", "  runAsNonRoot: true"),
          },
        ],
      },
    ],
  },
  {
    name: "an anchored context of several pods: reported once, edited by a person",
    code: `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Pod
  spec:
    securityContext: &context {runAsUser: 0}
    containers: [{name: a, image: x}]
- apiVersion: v1
  kind: Pod
  spec:
    securityContext: *context
    containers: [{name: b, image: x}]
`,
    errors: [{ messageId: "root", at: "0" }],
  },
  {
    name: "a pod's context that is an alias can be named, and not be edited",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: &context {runAsUser: 1}}",
      "securityContext: *context",
    ),
    errors: [{ messageId: "missingInPod", at: ["securityContext", 2] }],
  },
  {
    name: "a kind from the settings",
    code: `apiVersion: example.com/v1
kind: Fleet
spec:
  template:
    spec: {securityContext: {runAsUser: 5}, containers: [{name: a, image: x}]}
`,
    settings: { kubernetes: { podTemplates: { Fleet: "spec.template" } } },
    errors: [{ messageId: "missingInPod", at: "securityContext" }],
    output: `apiVersion: example.com/v1
kind: Fleet
spec:
  template:
    spec: {securityContext: {runAsUser: 5, runAsNonRoot: true}, containers: [{name: a, image: x}]}
`,
  },
];

const valid: ValidCase[] = [
  { name: "true for the pod", code: pod("securityContext: {runAsNonRoot: true}", ...WEB) },
  {
    name: "true for each container, in several spellings",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: {runAsNonRoot: yes}}",
      "- {name: b, image: x, securityContext: {runAsNonRoot: On}}",
      "initContainers:",
      "- {name: c, image: x, securityContext: {runAsNonRoot: TRUE, runAsUser: 0644}}",
      "ephemeralContainers:",
      '- {name: d, image: x, securityContext: {runAsNonRoot: !!bool "true"}}',
    ),
  },
  {
    name: "a user namespace: root in the pod is nobody on the host",
    code: pod("hostUsers: false", "securityContext: {runAsUser: 0, runAsNonRoot: false}", ...WEB),
  },
  { name: "perhaps a user namespace", code: pod("hostUsers: ${HOST_USERS}", ...WEB) },
  {
    name: "templates",
    code: pod(
      "securityContext:",
      "  runAsNonRoot: {{ .Values.nonRoot }}",
      "  runAsUser: ${UID}",
      ...WEB,
      "    securityContext: {{ .Values.context }}",
    ),
  },
  { name: "a context that is a template", code: pod("securityContext: {{ .Values.context }}", ...WEB) },
  { name: "a spec with keys of a template", code: pod('"{{ .Values.key }}": x', ...WEB) },
  {
    name: "strings: the API rejects them",
    code: pod('securityContext: {runAsNonRoot: "false", runAsUser: "0"}', ...WEB),
  },
  {
    name: "a container whose context is unknown, the others say it",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: {runAsNonRoot: true}}",
      "- {name: b, image: x, securityContext: *nowhere}",
      "- {name: c, image: x, <<: *nowhere}",
    ),
  },
  {
    name: "aliases and merge keys",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: &context {runAsNonRoot: true}}",
      "- {name: b, image: x, securityContext: *context}",
      "- {name: c, image: x, securityContext: {<<: *context, runAsUser: 1}}",
    ),
  },
  {
    name: "user 0 on Windows: the API rejects it",
    code: pod("os: {name: windows}", "securityContext: {runAsUser: 0, runAsNonRoot: true}", ...WEB),
  },
  {
    name: "kustomize patches say nothing of what is missing",
    code: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec: {template: {spec: {containers: [{name: a, image: x}]}}}
---
apiVersion: v1
kind: Pod
spec: {containers: [{name: a}]}
---
apiVersion: v1
kind: Pod
spec: {securityContext: {$patch: delete}, containers: [{name: a, image: x}]}
`,
  },
  {
    name: "other kinds with the same keys, and what is no manifest",
    code: `apiVersion: v1
kind: Service
spec: {containers: [{name: a, image: x}], template: {spec: {containers: [{name: a, image: x}]}}}
---
apiVersion: example.com/v1
kind: Fleet
spec: {template: {spec: {containers: [{name: a, image: x}]}}}
---
kind: Pod
spec: {containers: [{name: a, image: x, securityContext: {runAsUser: 0}}]}
`,
  },
  { name: "a pod without containers", code: pod("containers: []") },
  { name: "containers that are a template", code: pod("containers: {{ .Values.containers }}") },
  {
    name: "a ytt template",
    code: `#@ load("@ytt:data", "data")
${pod("securityContext:", "  runAsUser: 0 #@ data.values.uid", ...WEB)}`,
  },
];

runRuleCases("k8s-run-as-non-root", rule, "yaml", { valid, invalid });
