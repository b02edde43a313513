/** The repositories of Docker's own frontend. */
export const DOCKERFILE_FRONTENDS: ReadonlySet<string> = new Set([
  "docker/dockerfile",
  "docker/dockerfile-upstream",
]);

/**
 * A release of lines of `docker/dockerfile`, newest first: of those up to 1.14 the last one, of newer ones
 * the first; 1.27 is the newest that the reference asks for.
 *
 * Sources: https://docs.docker.com/build/buildkit/dockerfile-release-notes/, the minimum versions in
 * https://docs.docker.com/reference/dockerfile/ (BuildKit 0.33)
 */
export const DOCKERFILE_RELEASES: readonly string[] = [
  "1.27.0",
  "1.20.0",
  "1.19.0",
  "1.18.0",
  "1.17.0",
  "1.16.0",
  "1.15.0",
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
