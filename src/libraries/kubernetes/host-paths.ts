/**
 * Where container runtimes listen on a node, seen from its root; `/var/run` is a link to `/run`. Who can
 * write to one of them starts any container, as root on the node.
 *
 * Sources: https://kubernetes.io/docs/setup/production-environment/container-runtimes/,
 * https://docs.k3s.io/advanced, https://docs.podman.io/en/latest/markdown/podman-system-service.1.html.
 */
export const RUNTIME_SOCKETS: readonly string[] = [
  "/run/docker.sock",
  "/run/containerd/containerd.sock",
  "/run/crio/crio.sock",
  "/run/cri-dockerd.sock",
  "/run/dockershim.sock",
  "/run/podman/podman.sock",
  "/run/k3s/containerd/containerd.sock",
];

/** The `type` of a hostPath that is a device of the node. */
export const DEVICE_TYPES: readonly string[] = ["CharDevice", "BlockDevice"];
