/**
 * The images that a shipped stage is built on where a project names none: they hold what a program needs
 * to run and little else, and are rebuilt as soon as a fix is out. Complete names, `*` for any rest.
 *
 * Sources: https://edu.chainguard.dev/chainguard/chainguard-images/overview/,
 * https://github.com/wolfi-dev, https://github.com/GoogleContainerTools/distroless
 */
export const APPROVED_BASES: readonly string[] = [
  "cgr.dev/*",
  "docker.io/chainguard/*",
  "ghcr.io/wolfi-dev/*",
  "gcr.io/distroless/*",
];
