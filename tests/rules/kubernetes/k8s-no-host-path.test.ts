import rule from "../../../src/rules/kubernetes/k8s-no-host-path.ts";
import { everyKind, KINDS, OWN_KIND, pod } from "../../helpers/pods.ts";
import { runRuleCases, type InvalidCase, type ValidCase } from "../../helpers/rule-cases.ts";

const WEB = "containers: [{name: web, image: x}]";
const volume = (source: string) => pod(WEB, `volumes: [{name: v, ${source}}]`);

const RUNTIMES = [
  "/var/run/docker.sock",
  "/run/docker.sock",
  "//var/run/./docker.sock/",
  "/run/containerd/containerd.sock",
  "/var/run/crio/crio.sock",
  "/run/podman/podman.sock",
  "/run/k3s/containerd/containerd.sock",
  "/var/run/cri-dockerd.sock",
  "/var/run/dockershim.sock",
];

const invalid: InvalidCase[] = [
  {
    code: pod(WEB, "volumes:", "- name: logs", "  hostPath:", "    path: /var/log # of the node", "    type: Directory"),
    errors: [{ messageId: "files", at: "/var/log" }],
  },
  ...RUNTIMES.map(
    (path): InvalidCase => ({
      code: volume(`hostPath: {path: ${path}}`),
      errors: [{ messageId: "runtime", at: path, data: { path } }],
    }),
  ),
  { code: volume('hostPath: {path: "/dev/fuse"}'), errors: [{ messageId: "device", at: '"/dev/fuse"' }] },
  { code: volume("hostPath: {path: /dev/}"), errors: [{ messageId: "device", at: "/dev/" }] },
  {
    name: "a device by its type",
    code: volume("hostPath: {path: /mnt/disk, type: BlockDevice}"),
    errors: [{ messageId: "device", at: "/mnt/disk" }],
  },
  {
    name: "a path that is a template is one of the node all the same",
    code: volume('hostPath: {path: "${DATA}"}'),
    errors: [{ messageId: "files", at: '{path: "${DATA}"}' }],
  },
  { name: "the node's whole tree", code: volume("hostPath: {path: /}"), errors: [{ messageId: "files", at: "/" }] },
  {
    name: "mounted read-only: the node's files are still seen",
    code: pod(
      "containers: [{name: a, image: x, volumeMounts: [{name: v, mountPath: /host, readOnly: true}]}]",
      "volumes: [{name: v, hostPath: {path: /etc}}]",
    ),
    errors: [{ messageId: "files", at: "/etc" }],
  },
  {
    name: "in every kind",
    code: everyKind("{containers: [{name: a, image: x}], volumes: [{name: v, hostPath: {path: /data}}]}"),
    settings: OWN_KIND,
    errors: Array.from({ length: KINDS }, (_, index) => ({ messageId: "files", at: ["/data", index + 1] as const })),
  },
  {
    name: "in a patch",
    code: "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {volumes: [{name: v, hostPath: {path: /srv}}]}}}\n",
    errors: [{ messageId: "files", at: "/srv" }],
  },
  {
    name: "a mapping with an alias: once",
    code: pod(WEB, "volumes:", "- &v {name: a, hostPath: {path: /srv}}", "- {<<: *v, name: b}"),
    errors: [{ messageId: "files", at: "/srv" }],
  },
];

const valid: ValidCase[] = [
  pod(WEB),
  volume("emptyDir: {}"),
  volume("persistentVolumeClaim: {claimName: data}"),
  volume("configMap: {name: config}"),
  { name: "files that are named like the socket", code: volume("configMap: {name: docker.sock}") },
  volume("csi: {driver: secrets-store.csi.k8s.io}"),
  { name: "null", code: volume("hostPath: null, emptyDir: {}") },
  { name: "a template", code: volume("hostPath: {{ .Values.hostPath }}") },
  { name: "a source that is a template", code: pod(WEB, "volumes:", "- name: v", '  "{{ .Values.source }}": {path: /srv}') },
  { name: "volumes that are a template", code: pod(WEB, "volumes: {{ .Values.volumes }}") },
  { name: "an alias without its anchor", code: volume("hostPath: *nowhere") },
  { name: "a path inside the container", code: pod("containers: [{name: a, image: x, volumeMounts: [{name: v, mountPath: /dev/shm}]}]") },
  { name: "hostPath elsewhere", code: pod("containers: [{name: a, image: x, hostPath: {path: /}}]") },
  {
    name: "an administrator's volume",
    code: "apiVersion: v1\nkind: PersistentVolume\nspec: {hostPath: {path: /mnt/data}}\n",
  },
  { name: "another kind", code: "apiVersion: example.com/v1\nkind: Pod\nspec: {volumes: [{name: v, hostPath: {path: /}}]}\n" },
];

runRuleCases("k8s-no-host-path", rule, "yaml", { valid, invalid });
