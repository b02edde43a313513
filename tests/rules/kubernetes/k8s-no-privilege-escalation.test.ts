import rule from "../../../src/rules/kubernetes/k8s-no-privilege-escalation.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

/** A pod with the given lines as its container, and what a fix does to them. */
const pod = (...lines: string[]) =>
  ["apiVersion: v1", "kind: Pod", "spec:", "  containers:", ...lines.map((line) => `    ${line}`), ""].join("\n");

const invalid: InvalidCase[] = [
  {
    name: "a container without security context",
    code: pod("- name: api", "  image: api:1"),
    errors: [{ messageId: "missing", at: ["api", 2], data: { container: 'the container "api"' } }],
    output: pod("- name: api", "  image: api:1", "  securityContext:", "    allowPrivilegeEscalation: false"),
  },
  {
    name: "a security context that lacks the key",
    code: pod("- name: web", "  securityContext:", "    runAsNonRoot: true # asked for", "  image: api:1"),
    errors: [{ messageId: "missing", at: "web" }],
    output: pod(
      "- name: web",
      "  securityContext:",
      "    runAsNonRoot: true # asked for",
      "    allowPrivilegeEscalation: false",
      "  image: api:1",
    ),
  },
  {
    name: "true",
    code: pod("- name: web", "  image: api:1", "  securityContext:", "    allowPrivilegeEscalation: true # sudo"),
    errors: [{ messageId: "enabled", at: "true" }],
    output: pod("- name: web", "  image: api:1", "  securityContext:", "    allowPrivilegeEscalation: false # sudo"),
  },
  {
    name: "yes and On are true in YAML 1.1",
    code: pod(
      "- name: web",
      "  image: api:1",
      "  securityContext: {allowPrivilegeEscalation: yes}",
      "- name: db",
      "  image: db:1",
      "  securityContext: {allowPrivilegeEscalation: On}",
    ),
    errors: [
      { messageId: "enabled", at: "yes" },
      { messageId: "enabled", at: "On" },
    ],
    output: pod(
      "- name: web",
      "  image: api:1",
      "  securityContext: {allowPrivilegeEscalation: false}",
      "- name: db",
      "  image: db:1",
      "  securityContext: {allowPrivilegeEscalation: false}",
    ),
  },
  {
    name: "null is as good as absent",
    code: pod(
      "- name: a1",
      "  image: api:1",
      "  securityContext: # to do",
      "- name: b1",
      "  image: api:1",
      "  securityContext: ~",
      "- name: c1",
      "  image: api:1",
      "  securityContext:",
      "    allowPrivilegeEscalation: # which?",
      "- name: d1",
      "  image: api:1",
      "  securityContext:",
      "    allowPrivilegeEscalation: null",
      "- name: e1",
      "  image: api:1",
      "  securityContext: {}",
    ),
    errors: ["a1", "b1", "c1", "d1", "e1"].map((at) => ({ messageId: "missing", at })),
    output: pod(
      "- name: a1",
      "  image: api:1",
      "  securityContext: # to do",
      "    allowPrivilegeEscalation: false",
      "- name: b1",
      "  image: api:1",
      "  securityContext: {allowPrivilegeEscalation: false}",
      "- name: c1",
      "  image: api:1",
      "  securityContext:",
      "    allowPrivilegeEscalation: false # which?",
      "- name: d1",
      "  image: api:1",
      "  securityContext:",
      "    allowPrivilegeEscalation: false",
      "- name: e1",
      "  image: api:1",
      "  securityContext: {allowPrivilegeEscalation: false}",
    ),
  },
  {
    name: "comments behind a container stay with it",
    code: pod(
      "# the gateway",
      "- name: web # edge",
      "  image: api:1 # pinned elsewhere",
      "  # resources:",
      "  #   limits: {}",
      "",
      "# the store",
      "- name: db",
      "  image: db:1",
      "  securityContext: {allowPrivilegeEscalation: false}",
    ),
    errors: [{ messageId: "missing", at: "web" }],
    output: pod(
      "# the gateway",
      "- name: web # edge",
      "  image: api:1 # pinned elsewhere",
      "  # resources:",
      "  #   limits: {}",
      "  securityContext:",
      "    allowPrivilegeEscalation: false",
      "",
      "# the store",
      "- name: db",
      "  image: db:1",
      "  securityContext: {allowPrivilegeEscalation: false}",
    ),
  },
  {
    name: "init, sidecar and ephemeral containers of a Deployment, indented by four",
    code: `apiVersion: apps/v1
kind: Deployment
spec:
    selector: {matchLabels: {app: web}}
    template:
        spec:
            initContainers:
                - name: migrate
                  image: m:1
                - name: proxy
                  image: p:1
                  restartPolicy: Always
            containers:
                - name: web
                  image: w:1
                  securityContext:
                      allowPrivilegeEscalation: false
            ephemeralContainers:
                - name: debug
                  image: d:1
`,
    errors: [
      { messageId: "missing", at: "migrate", data: { container: 'the init container "migrate"' } },
      { messageId: "missing", at: "proxy", data: { container: 'the sidecar container "proxy"' } },
      { messageId: "missing", at: "debug", data: { container: 'the ephemeral container "debug"' } },
    ],
    output: `apiVersion: apps/v1
kind: Deployment
spec:
    selector: {matchLabels: {app: web}}
    template:
        spec:
            initContainers:
                - name: migrate
                  image: m:1
                  securityContext:
                      allowPrivilegeEscalation: false
                - name: proxy
                  image: p:1
                  restartPolicy: Always
                  securityContext:
                      allowPrivilegeEscalation: false
            containers:
                - name: web
                  image: w:1
                  securityContext:
                      allowPrivilegeEscalation: false
            ephemeralContainers:
                - name: debug
                  image: d:1
                  securityContext:
                      allowPrivilegeEscalation: false
`,
  },
  {
    name: "a CronJob in the second of three documents, sequences at their key's column",
    code: `---
apiVersion: v1
kind: Service
spec: {ports: [{port: 80}]}
---
# nightly
apiVersion: batch/v1
kind: CronJob
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
          - image: backup:1
            command:
            - sh
            - -c
            - |
              echo start
              ./backup
          restartPolicy: Never
...
---
apiVersion: v1
kind: ConfigMap
data: {}
`,
    errors: [{ messageId: "missing", at: "backup:1", data: { container: "this container" } }],
    output: `---
apiVersion: v1
kind: Service
spec: {ports: [{port: 80}]}
---
# nightly
apiVersion: batch/v1
kind: CronJob
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
          - image: backup:1
            command:
            - sh
            - -c
            - |
              echo start
              ./backup
            securityContext:
              allowPrivilegeEscalation: false
          restartPolicy: Never
...
---
apiVersion: v1
kind: ConfigMap
data: {}
`,
  },
  {
    name: "items of a List and of a typed list",
    code: `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Pod
  spec: {containers: [{name: one, image: x}]}
- apiVersion: apps/v1
  kind: DeploymentList
  items:
  - spec:
      selector: {}
      template: {spec: {containers: [ { name: two, image: x } ]}}
`,
    errors: [
      { messageId: "missing", at: "one" },
      { messageId: "missing", at: "two" },
    ],
    output: `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Pod
  spec: {containers: [{name: one, image: x, securityContext: {allowPrivilegeEscalation: false}}]}
- apiVersion: apps/v1
  kind: DeploymentList
  items:
  - spec:
      selector: {}
      template: {spec: {containers: [ { name: two, image: x, securityContext: {allowPrivilegeEscalation: false} } ]}}
`,
  },
  {
    name: "JSON",
    code: `{
  "apiVersion": "v1",
  "kind": "Pod",
  "spec": {
    "containers": [
      {
        "name": "web",
        "image": "x:1"
      }
    ]
  }
}
`,
    errors: [{ messageId: "missing", at: '"web"' }],
    output: `{
  "apiVersion": "v1",
  "kind": "Pod",
  "spec": {
    "containers": [
      {
        "name": "web",
        "image": "x:1",
        "securityContext": {"allowPrivilegeEscalation": false}
      }
    ]
  }
}
`,
  },
  {
    name: "a flow mapping over several lines with comments and a comma at its end",
    code: pod("- {", "    name: web,", "    image: x:1, # pinned", "  }"),
    errors: [{ messageId: "missing", at: "web" }],
    output: pod(
      "- {",
      "    name: web,",
      "    image: x:1, securityContext: {allowPrivilegeEscalation: false}, # pinned",
      "  }",
    ),
  },
  {
    name: "privileged: the API rejects false beside it, so there is nothing to write yet",
    code: pod("- name: web", "  image: x:1", "  securityContext:", "    privileged: true"),
    errors: [{ messageId: "privileged", at: "web" }],
  },
  {
    name: "CAP_SYS_ADMIN",
    code: pod(
      "- name: web",
      "  image: x:1",
      "  securityContext:",
      "    allowPrivilegeEscalation: true",
      "    capabilities: {add: [NET_ADMIN, SYS_ADMIN]}",
    ),
    errors: [{ messageId: "privileged", at: "true" }],
  },
  {
    name: "privileges that are unknown: the change is offered",
    code: pod("- name: web", "  image: x:1", "  securityContext:", '    privileged: "{{ .Values.privileged }}"'),
    errors: [
      {
        messageId: "missing",
        at: "web",
        suggestions: [
          {
            messageId: "forbid",
            output: pod(
              "- name: web",
              "  image: x:1",
              "  securityContext:",
              '    privileged: "{{ .Values.privileged }}"',
              "    allowPrivilegeEscalation: false",
            ),
          },
        ],
      },
    ],
  },
  {
    name: "a wrong value in a patch: the change is offered, as the rest may make the container privileged",
    code: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        securityContext:
          allowPrivilegeEscalation: true
      - name: other
`,
    errors: [
      {
        messageId: "enabled",
        at: "true",
        suggestions: [
          {
            messageId: "forbid",
            output: `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      containers:
      - name: web
        securityContext:
          allowPrivilegeEscalation: false
      - name: other
`,
          },
        ],
      },
    ],
  },
  {
    name: "an anchored context that another container uses: reported once, edited by a person",
    code: pod(
      "- name: web",
      "  image: x:1",
      "  securityContext: &context",
      "    allowPrivilegeEscalation: true",
      "- name: db",
      "  image: x:1",
      "  securityContext: *context",
    ),
    errors: [{ messageId: "enabled", at: "true" }],
  },
  {
    name: "an anchored context that nobody else uses",
    code: pod(
      "- name: web",
      "  image: x:1",
      "  securityContext: &context",
      "    allowPrivilegeEscalation: !!bool true",
      "    readOnlyRootFilesystem: &yes true",
    ),
    errors: [{ messageId: "enabled", at: ["true", 1] }],
    output: pod(
      "- name: web",
      "  image: x:1",
      "  securityContext: &context",
      "    allowPrivilegeEscalation: !!bool false",
      "    readOnlyRootFilesystem: &yes true",
    ),
  },
  {
    name: "an alias as the value",
    code: pod("- name: web", "  image: x:1", "  tty: &on true", "  securityContext:", "    allowPrivilegeEscalation: *on"),
    errors: [{ messageId: "enabled", at: "*on" }],
  },
  {
    name: "a merged value is beaten by one of the container's own, a merged mapping would be hidden by it",
    code: pod(
      "- name: web",
      "  image: x:1",
      "  securityContext: &base {allowPrivilegeEscalation: true, readOnlyRootFilesystem: true}",
      "- name: db",
      "  image: x:1",
      "  securityContext:",
      "    <<: *base",
      "    runAsNonRoot: true",
    ),
    errors: [{ messageId: "enabled", at: ["true", 1] }],
  },
  {
    name: "a container that is merged from another: no key of its own can be added to what is merged",
    code: pod(
      "- &base",
      "  name: web",
      "  image: x:1",
      "  securityContext: {readOnlyRootFilesystem: true}",
      "- <<: *base",
      "  name: db",
    ),
    errors: [
      { messageId: "missing", at: "web" },
      { messageId: "missing", at: "db" },
    ],
  },
  {
    name: "Argo Rollout, Knative Service, KEDA ScaledJob",
    code: `apiVersion: argoproj.io/v1alpha1
kind: Rollout
spec: {selector: {}, template: {spec: {containers: [{name: r1, image: x}]}}}
---
apiVersion: serving.knative.dev/v1
kind: Service
spec: {template: {spec: {containers: [{image: k1}]}}}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledJob
spec: {jobTargetRef: {template: {spec: {containers: [{name: s1, image: x}]}}}}
`,
    errors: [
      { messageId: "missing", at: "r1" },
      { messageId: "missing", at: "k1" },
      { messageId: "missing", at: "s1" },
    ],
    output: `apiVersion: argoproj.io/v1alpha1
kind: Rollout
spec: {selector: {}, template: {spec: {containers: [{name: r1, image: x, securityContext: {allowPrivilegeEscalation: false}}]}}}
---
apiVersion: serving.knative.dev/v1
kind: Service
spec: {template: {spec: {containers: [{image: k1, securityContext: {allowPrivilegeEscalation: false}}]}}}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledJob
spec: {jobTargetRef: {template: {spec: {containers: [{name: s1, image: x, securityContext: {allowPrivilegeEscalation: false}}]}}}}
`,
  },
  {
    name: "a kind from the settings",
    code: `apiVersion: example.com/v1
kind: Fleet
spec: {pod: {spec: {containers: [{name: f1, image: x}]}}}
`,
    settings: { kubernetes: { podTemplates: { Fleet: "spec.pod" } } },
    errors: [{ messageId: "missing", at: "f1" }],
    output: `apiVersion: example.com/v1
kind: Fleet
spec: {pod: {spec: {containers: [{name: f1, image: x, securityContext: {allowPrivilegeEscalation: false}}]}}}
`,
  },
  {
    name: "the end of the file is the end of the container",
    code: "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n    image: x",
    errors: [{ messageId: "missing", at: "web" }],
    output:
      "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: web\n    image: x\n    securityContext:\n      allowPrivilegeEscalation: false",
  },
  {
    name: "a last value that would get a line break from a key after it",
    code: pod("- name: web", "  image: x:1", "  command:", "  - |", "    run").trimEnd(),
    errors: [{ messageId: "missing", at: "web" }],
  },
  {
    name: "a last value that keeps its line breaks",
    code: `${pod("- name: web", "  image: x:1", "  command:", "  - |+", "    run")}\n`,
    errors: [{ messageId: "missing", at: "web" }],
    output: `${pod("- name: web", "  image: x:1", "  command:", "  - |+", "    run")}
      securityContext:
        allowPrivilegeEscalation: false
`,
  },
  {
    name: "hostUsers changes nothing here",
    code: pod("- name: web", "  image: x:1").replace("spec:\n", "spec:\n  hostUsers: false\n"),
    errors: [{ messageId: "missing", at: "web" }],
    output: pod("- name: web", "  image: x:1", "  securityContext:", "    allowPrivilegeEscalation: false").replace(
      "spec:\n",
      "spec:\n  hostUsers: false\n",
    ),
  },
];

const valid: ValidCase[] = [
  pod("- name: web", "  image: x:1", "  securityContext:", "    allowPrivilegeEscalation: false"),
  {
    name: "no, Off and False are false in YAML 1.1",
    code: pod(
      "- {name: a, image: x, securityContext: {allowPrivilegeEscalation: no}}",
      "- {name: b, image: x, securityContext: {allowPrivilegeEscalation: Off}}",
      "- {name: c, image: x, securityContext: {allowPrivilegeEscalation: False}}",
    ),
  },
  {
    name: "a string is no truth value: the API rejects it, whatever it says",
    code: pod(
      '- {name: a, image: x, securityContext: {allowPrivilegeEscalation: "false"}}',
      "- {name: b, image: x, securityContext: {allowPrivilegeEscalation: 'true'}}",
      "- {name: c, image: x, securityContext: {allowPrivilegeEscalation: !!str true}}",
    ),
  },
  {
    name: "templates",
    code: pod(
      "- name: a",
      "  image: x",
      "  securityContext:",
      "    allowPrivilegeEscalation: {{ .Values.escalate }}",
      "- name: b",
      "  image: x",
      "  securityContext: {{ .Values.context }}",
      "- name: c",
      "  image: x",
      "  securityContext:",
      "    allowPrivilegeEscalation: ${ESCALATE}",
      "- name: d",
      "  image: x",
      '  "{{ .Values.key }}": {}',
      "- name: e",
      "  image: x",
      "  securityContext:",
      '    ${MORE}: ""',
      "- ${CONTAINER}",
      "- {{ .Values.container }}",
    ),
  },
  {
    name: "an alias, a merge key and a list of merges that give the value",
    code: pod(
      "- name: a",
      "  image: x",
      "  securityContext: &context {allowPrivilegeEscalation: false}",
      "- name: b",
      "  image: x",
      "  securityContext: *context",
      "- name: c",
      "  image: x",
      "  securityContext: {<<: *context, runAsNonRoot: true}",
      "- name: d",
      "  image: x",
      "  securityContext:",
      "    <<: [{runAsNonRoot: true}, *context]",
      "- <<: {image: x, securityContext: *context}",
      "  name: e",
    ),
  },
  {
    name: "an alias that nobody defines, and a tag of an application's own",
    code: pod(
      "- name: a",
      "  image: x",
      "  securityContext: *nowhere",
      "- name: b",
      "  image: x",
      "  securityContext: !include context.yaml",
      "- name: c",
      "  image: x",
      "  securityContext: !custom {runAsNonRoot: true}",
      "- name: d",
      "  image: x",
      "  <<: *nowhere",
    ),
  },
  {
    name: "a value before a merge that has it too: readers disagree which one counts",
    code: pod(
      "- name: a",
      "  image: x",
      "  securityContext:",
      "    allowPrivilegeEscalation: true",
      "    <<: {allowPrivilegeEscalation: false}",
    ),
  },
  {
    name: "a pod of Windows, and one whose system is a template",
    code: `apiVersion: v1
kind: Pod
spec:
  os: {name: windows}
  containers: [{name: a, image: x}]
---
apiVersion: v1
kind: Pod
spec:
  os: {name: "{{ .Values.os }}"}
  containers: [{name: a, image: x}]
`,
  },
  {
    name: "kustomize patches: no selector, no image, patch commands",
    code: `apiVersion: apps/v1
kind: Deployment
spec: {template: {spec: {containers: [{name: a, image: x}]}}}
---
apiVersion: apps/v1
kind: StatefulSet
spec: {selector: {}, template: {spec: {containers: [{name: a, env: []}]}}}
---
apiVersion: batch/v1
kind: Job
spec: {template: {spec: {containers: [{name: a, image: x, $patch: replace}]}}}
---
apiVersion: batch/v1
kind: CronJob
spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: x}]}}}}}
---
apiVersion: v1
kind: Pod
spec: {$setElementOrder/containers: [{name: a}], containers: [{name: a, image: x}]}
`,
  },
  {
    name: "what is no manifest",
    code: `kind: Pod
spec: {containers: [{name: a, image: x}]}
---
apiVersion: v1
spec: {containers: [{name: a, image: x}]}
---
containers: [{name: a, image: x}]
---
- apiVersion: v1
  kind: Pod
  spec: {containers: [{name: a, image: x}]}
`,
  },
  {
    name: "kinds of the same name in other groups, and kinds that are templates",
    code: `apiVersion: v1
kind: Service
spec: {template: {spec: {containers: [{name: a, image: x}]}}}
---
apiVersion: example.com/v1
kind: Deployment
spec: {selector: {}, template: {spec: {containers: [{name: a, image: x}]}}}
---
apiVersion: v1
kind: "{{ .Values.kind }}"
spec: {containers: [{name: a, image: x}]}
---
apiVersion: example.com/v1
kind: AccessList
items: [{spec: {containers: [{name: a, image: x}]}}]
`,
  },
  {
    name: "a manifest in a string, as a ConfigMap or a patch has it",
    code: `apiVersion: v1
kind: ConfigMap
data:
  pod.yaml: |
    apiVersion: v1
    kind: Pod
    spec:
      containers:
      - name: a
        image: x
`,
  },
  {
    name: "commands of a renderer in comments",
    code: pod("- name: a", "  image: x", "  # {{- with .Values.context }}", "  # {{- end }}"),
  },
  {
    name: "a ytt template",
    code: `#@ load("@ytt:data", "data")
${pod("- name: a", "  image: x", "  securityContext:", "    allowPrivilegeEscalation: true #@ data.values.escalate")}`,
  },
  {
    name: "containers that are no list, and a spec that is no mapping",
    code: `apiVersion: v1
kind: Pod
spec: {containers: {name: a, image: x}}
---
apiVersion: v1
kind: Pod
spec: containers
---
apiVersion: v1
kind: Pod
`,
  },
  { name: "an empty file", code: "" },
  { name: "a mapping that merges itself", code: pod("- &a", "  name: a", "  image: x", "  securityContext: &s", "    <<: *s") },
];

runRuleCases("k8s-no-privilege-escalation", rule, "yaml", { valid, invalid });
