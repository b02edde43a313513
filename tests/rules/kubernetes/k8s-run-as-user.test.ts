import rule from "../../../src/rules/kubernetes/k8s-run-as-user.ts";
import { mended, type MendedCase } from "../../helpers/mended.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type ValidCase } from "../../helpers/rule-cases.ts";

const WEB = "containers: [{name: a, image: x}]";

const invalid: MendedCase[] = [
  {
    name: "nothing said: one finding for the pod",
    code: pod("containers:", "- {name: a, image: x}", "- {name: b, image: x}"),
    errors: [
      {
        messageId: "missing",
        at: "spec",
        data: { subject: "the containers of this pod", wanted: "65532" },
        mend: ["use", ["- {name: b, image: x}", "- {name: b, image: x}\n  securityContext:\n    runAsUser: 65532"]],
      },
    ],
  },
  {
    name: "a context without it",
    code: pod("securityContext: {runAsNonRoot: true} # as policy has it", WEB),
    errors: [{ messageId: "missing", at: "securityContext", mend: ["use", ["true", "true, runAsUser: 65532"]] }],
  },
  {
    code: pod("securityContext:", "  runAsUser: 1000", WEB),
    errors: [
      {
        messageId: "low",
        at: "1000",
        data: { subject: "this pod", minimum: "10000", id: "1000", wanted: "65532" },
        mend: ["use", ["1000", "65532"]],
      },
    ],
  },
  {
    name: "just under the floor, and in octal",
    code: pod(
      "containers:",
      "- {name: a, image: x, securityContext: {runAsUser: 9_999}}",
      "- {name: b, image: x, securityContext: {runAsUser: 0o1750}}",
    ),
    errors: [
      { messageId: "low", at: "9_999", mend: ["use", ["9_999", "65532"]] },
      { messageId: "low", at: "0o1750", mend: ["use", ["0o1750", "65532"]] },
    ],
  },
  {
    name: "a container beats its pod",
    code: pod("securityContext: {runAsUser: 65532}", "initContainers: [{name: i, image: x, securityContext: {runAsUser: 77}}]", WEB),
    errors: [{ messageId: "low", at: "77", mend: ["use", ["77", "65532"]] }],
  },
  {
    name: "some containers say it themselves",
    code: pod("containers:", "- {name: one, image: x, securityContext: {runAsUser: 20000}}", "- {name: two, image: y}"),
    errors: [
      {
        messageId: "missing",
        at: "two",
       
        mend: ["use", ["y}", "y, securityContext: {runAsUser: 65532}}"]],
      },
    ],
  },
  {
    name: "a floor of one's own",
    code: pod("securityContext: {runAsUser: 65532}", WEB),
    options: [{ minimum: 100_000 }],
    errors: [{ messageId: "low", at: "65532", data: { subject: "this pod", id: "65532", minimum: "100000", wanted: "100000" }, mend: ["use", ["65532", "100000"]] }],
  },
  {
    name: "in a patch what is there counts",
    code: pod("containers: [{name: a, securityContext: {runAsUser: 512}}]"),
    errors: [{ messageId: "low", at: "512", mend: ["use", ["512", "65532"]] }],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x, securityContext: {runAsUser: 777}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({
      messageId: "low",
      at: ["777", index + 1] as const,
      mend: ["use", [["777", index + 1], "65532"]] as const,
    })),
  },
  {
    name: "an anchored value that is used elsewhere",
    code: pod("securityContext: {runAsUser: &id 1001, fsGroup: *id}", WEB),
    errors: [{ messageId: "low", at: "1001" }],
  },
];

const context = (text: string) => pod(`securityContext: ${text}`, WEB);

const valid: ValidCase[] = [
  context("{runAsUser: 65532}"),
  context("{runAsUser: 10000}"),
  { name: "a floor of one's own", code: context("{runAsUser: 1000}"), options: [{ minimum: 1000 }] },
  { name: "of every container", code: pod("containers: [{name: a, image: x, securityContext: {runAsUser: 20000}}]") },
  { name: "a template", code: context('{runAsUser: "{{ .Values.id }}"}') },
  { name: "a variable", code: context("{runAsUser: $(ID)}") },
  { name: "a string, which the API rejects", code: context('{runAsUser: "5"}') },
  { name: "a context that is unknown", code: context("*nowhere") },
  { name: "merged in", code: context("{<<: {runAsUser: 65532}}") },
  { name: "a pod of Windows has none", code: pod("os: {name: windows}", WEB) },
  { name: "a user namespace maps it", code: pod("hostUsers: false", "securityContext: {runAsUser: 5}", WEB) },
  { name: "a user namespace by a template", code: pod('hostUsers: "${USERS}"', WEB) },
  { name: "a patch", code: pod("containers: [{name: a}]") },
  { name: "no containers", code: pod("containers: []") },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {containers: [{name: a, image: x}]}\n" },
  { name: "root is k8s-run-as-non-root's matter", code: context("{runAsUser: 0}") },
];

runRuleCases("k8s-run-as-user", rule, "yaml", { valid, invalid: invalid.map(mended) });
