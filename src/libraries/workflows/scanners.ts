/** A command that looks for vulnerabilities. */
export interface ScannerCommand {
  /** Options that take a value. */
  readonly valueOptions: readonly string[];
  /** Subcommands that scan; `null` for a program whose first operand is what it scans. */
  readonly scans: ReadonlySet<string> | null;
  /** Subcommands that do something else. */
  readonly others: ReadonlySet<string>;
  /** The option without which findings do not fail it, and the variable that says the same. */
  readonly gate: { readonly options: readonly string[]; readonly variable: string; readonly write: string };
  /** Options with which nothing is judged, or which name a file that says the rest. */
  readonly exempt: readonly string[];
}

/**
 * Sources: https://trivy.dev/latest/docs/references/configuration/cli/trivy_image/,
 * https://github.com/anchore/grype#cli-commands
 */
export const SCANNER_COMMANDS: Readonly<Record<string, ScannerCommand>> = {
  trivy: {
    valueOptions: [
      "--exit-code", "--severity", "-s", "--format", "-f", "--output", "-o", "--ignorefile", "--scanners", "--config", "-c",
      "--cache-dir", "--timeout", "--template", "-t", "--input", "--platform", "--pkg-types", "--vuln-type", "--skip-dirs",
      "--skip-files", "--db-repository", "--java-db-repository", "--checks-bundle-repository", "--username", "--password",
      "--image-src", "--ignore-policy", "--vex", "--server", "--token", "--exit-on-eol", "--severity-src", "--image-config-scanners",
      "--parallel", "--ignore-status", "--report", "--token-header", "--docker-host", "--registry-token", "--compliance",
    ],
    scans: new Set(["image", "i", "filesystem", "fs", "rootfs", "repository", "repo", "sbom", "vm"]),
    others: new Set(),
    gate: { options: ["--exit-code"], variable: "TRIVY_EXIT_CODE", write: "--exit-code 1" },
    exempt: ["--config", "-c", "--help", "-h", "--version", "-v", "--download-db-only", "--download-java-db-only", "--compliance"],
  },
  grype: {
    valueOptions: [
      "--fail-on", "-f", "--output", "-o", "--config", "-c", "--file", "--scope", "-s", "--platform", "--template", "-t",
      "--name", "--exclude", "--distro", "--vex", "--from", "--profile", "--ignore-states", "--sort-by",
    ],
    scans: null,
    others: new Set(["db", "version", "config", "completion", "explain", "help"]),
    gate: { options: ["--fail-on", "-f"], variable: "GRYPE_FAIL_ON_SEVERITY", write: "--fail-on high" },
    exempt: ["--config", "-c", "--help", "-h", "--version"],
  },
};

/** Formats of trivy that list what is in an image and judge nothing. */
export const INVENTORY_FORMATS: ReadonlySet<string> = new Set(["cyclonedx", "spdx", "spdx-json", "github"]);

/**
 * Actions that run a scanner, by repository.
 *
 * Sources: https://github.com/aquasecurity/trivy-action#inputs, https://github.com/anchore/scan-action#inputs
 */
export const SCANNER_ACTIONS: Readonly<Record<string, "trivy" | "grype">> = {
  "aquasecurity/trivy-action": "trivy",
  "anchore/scan-action": "grype",
};
