/** The programs that images have as their entry point: `docker run … aquasec/trivy image …` runs Trivy. */
export const TOOL_IMAGES: Readonly<Record<string, string>> = {
  "aquasec/trivy": "trivy",
  "docker.io/aquasec/trivy": "trivy",
  "ghcr.io/aquasecurity/trivy": "trivy",
  "public.ecr.aws/aquasecurity/trivy": "trivy",
  "anchore/grype": "grype",
  "docker.io/anchore/grype": "grype",
  "ghcr.io/anchore/grype": "grype",
  "gcr.io/projectsigstore/cosign": "cosign",
  "ghcr.io/sigstore/cosign/cosign": "cosign",
};

/** Programs that run an image with `run`. */
export const CONTAINER_PROGRAMS: ReadonlySet<string> = new Set(["docker", "podman", "nerdctl"]);
