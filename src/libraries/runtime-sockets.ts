/**
 * Names of the sockets that container engines are commanded by. Who can write to one can start a
 * privileged container, and so is root on the host.
 *
 * Sources: https://docs.docker.com/engine/security/#docker-daemon-attack-surface and the manuals of
 * containerd, CRI-O and Podman.
 */
export const RUNTIME_SOCKETS: ReadonlySet<string> = new Set([
  "buildkitd.sock",
  "containerd.sock",
  "cri-dockerd.sock",
  "crio.sock",
  "docker.sock",
  "dockershim.sock",
  "podman.sock",
]);
