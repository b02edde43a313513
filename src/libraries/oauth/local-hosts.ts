/** Names that stand for the machine itself, seen from a container or an emulator too. */
const OWN_HOSTS: ReadonlySet<string> = new Set(["localhost", "0.0.0.0", "[::1]", "[::]", "10.0.2.2", "host.docker.internal"]);

/** Names that no public resolver answers (RFC 2606, RFC 6761, RFC 6762, RFC 8375), and those of Kubernetes. */
const PRIVATE_ENDINGS = [".test", ".local", ".internal", ".lan", ".home.arpa", ".svc", ".localdomain"];

const PRIVATE_ADDRESS = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/u;

/** @returns Whether a host is the machine that the program runs on (RFC 8252 §8.3 calls it loopback). */
export function isLoopback(host: string): boolean {
  return OWN_HOSTS.has(host) || host.endsWith(".localhost") || host.startsWith("127.");
}

/** @returns Whether a host can only be reached inside a network of one's own: a service's name, a private address. */
export function isPrivateHost(host: string): boolean {
  if (PRIVATE_ADDRESS.test(host)) return true;
  return !host.includes(".") || PRIVATE_ENDINGS.some((ending) => host.endsWith(ending));
}
