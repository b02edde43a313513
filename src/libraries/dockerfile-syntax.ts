/** The repositories of Docker's own frontend. */
export const DOCKERFILE_FRONTENDS: ReadonlySet<string> = new Set([
  "docker/dockerfile",
  "docker/dockerfile-upstream",
]);

/**
 * The last release of each line of `docker/dockerfile`, newest first.
 *
 * Source: https://docs.docker.com/build/buildkit/dockerfile-release-notes/
 */
export const DOCKERFILE_RELEASES: readonly string[] = [
  "1.14.0",
  "1.13.0",
  "1.12.1",
  "1.11.1",
  "1.10.0",
  "1.9.0",
  "1.8.1",
  "1.7.1",
  "1.6.0",
  "1.5.2",
  "1.4.3",
  "1.3.1",
  "1.2.1",
  "1.1.7",
];
