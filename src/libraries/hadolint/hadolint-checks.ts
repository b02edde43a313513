/** The severities of Hadolint, from the highest down. What is at `ignore` is off. */
export const HADOLINT_SEVERITIES = ["error", "warning", "info", "style", "ignore"] as const;

export type HadolintSeverity = (typeof HADOLINT_SEVERITIES)[number];

/** What there is to know of a check of Hadolint. */
export interface HadolintCheck {
  /** How severe a finding is unless a config says otherwise; `ignore`: off by default. */
  readonly severity: HadolintSeverity;
  /** What it reports, in Markdown. */
  readonly reports: string;
  /** What the rule here decides in another way, and why, in Markdown; absent where the verdicts are the same. */
  readonly differs?: string;
}

const PINNED_VALUES =
  "Lock files, requirements, snapshot repositories and packages given by a variable are exempt: their version is " +
  "named elsewhere.";
const NPM = "A tag that moves, as in `npm install turbo@latest`, is no version.";
const CACHE =
  "Stages that do not ship are left alone unless `everyStage` is set, and a cache mount counts for every manager.";
const LABELS = "A value with a variable in it is not judged: what it holds is not known.";

/**
 * The checks of Hadolint 2.15 by id, without those of ShellCheck, that it runs too.
 *
 * Source: https://github.com/hadolint/hadolint#rules
 */
export const HADOLINT_CHECKS: Readonly<Record<string, HadolintCheck>> = {
  DL1000: {
    severity: "error",
    reports: "what cannot be parsed",
    differs:
      "The file is read on after a mistake, so that every mistake is reported, at its place, beside the findings of " +
      "all other rules. New instructions and flags of BuildKit are no mistakes. A pragma silences it, which " +
      "Hadolint does not allow.",
  },
  DL1001: { severity: "ignore", reports: "pragmas that ignore a check" },
  DL3000: { severity: "error", reports: "a relative `WORKDIR`" },
  DL3001: {
    severity: "info",
    reports: "commands without sense in a container, such as `service`",
    differs:
      "Also `ifconfig` and `nano`, which its message names, and programs given by their path or behind `sudo`. Left " +
      "alone are `ssh` with `--mount=type=ssh`, `mount` with `--security=insecure`, `kill` of a process of the same " +
      "command line, an editor that is told to leave by itself, and `--version`.",
  },
  DL3002: {
    severity: "warning",
    reports: "`root` as the last user",
    differs:
      "Only the stages that ship are judged, as the user of a build stage runs nothing later; the option `everyStage` " +
      "judges all. A user that is inherited from `FROM stage` counts.",
  },
  DL3003: { severity: "warning", reports: "`cd` in place of `WORKDIR`" },
  DL3004: { severity: "error", reports: "`sudo`" },
  DL3006: { severity: "warning", reports: "a base image without a tag" },
  DL3007: { severity: "warning", reports: "the tag `latest`" },
  DL3008: { severity: "warning", reports: "apt packages without a version", differs: PINNED_VALUES },
  DL3009: { severity: "info", reports: "lists of apt that stay in the image", differs: CACHE },
  DL3010: { severity: "info", reports: "an archive that is copied and then unpacked, in place of `ADD`" },
  DL3011: {
    severity: "error",
    reports: "ports that do not exist",
    differs: "Variables that the file sets are judged at their values, and ports behind `ONBUILD` are judged too.",
  },
  DL3012: { severity: "error", reports: "several `HEALTHCHECK`s in a stage" },
  DL3013: { severity: "warning", reports: "pip packages without a version", differs: PINNED_VALUES },
  DL3014: { severity: "warning", reports: "`apt-get install` without `-y`" },
  DL3015: { severity: "info", reports: "`apt-get install` without `--no-install-recommends`" },
  DL3016: { severity: "warning", reports: "npm packages without a version", differs: NPM },
  DL3018: { severity: "warning", reports: "apk packages without a version", differs: PINNED_VALUES },
  DL3019: { severity: "info", reports: "`apk add` without `--no-cache`", differs: CACHE },
  DL3020: { severity: "error", reports: "`ADD` of plain files" },
  DL3021: { severity: "error", reports: "`COPY` of several files to what is no folder" },
  DL3022: {
    severity: "warning",
    reports: "`COPY --from` of an unknown stage",
    differs: "The name of an official image, such as `busybox`, is an image, as it is for Docker.",
  },
  DL3023: { severity: "error", reports: "`COPY --from` of the own stage" },
  DL3024: { severity: "error", reports: "several stages of one name" },
  DL3025: {
    severity: "warning",
    reports: "`CMD` and `ENTRYPOINT` in the shell form",
    differs:
      "A `HEALTHCHECK` that needs the shell (`|| exit 1`) is fine, and so is a command after an explicit `SHELL` unless " +
      "`strict` is set.",
  },
  DL3026: { severity: "error", reports: "images of a registry that is not among the trusted ones" },
  DL3027: { severity: "warning", reports: "`apt` in place of `apt-get`" },
  DL3028: { severity: "warning", reports: "gems without a version", differs: PINNED_VALUES },
  DL3029: {
    severity: "warning",
    reports: "a constant `FROM --platform`",
    differs:
      "A variable of your own is not reported, as what it holds is not known; a stage whose name tells the platform is " +
      "reported with `strict` only.",
  },
  DL3030: { severity: "warning", reports: "`yum install` without `-y`" },
  DL3032: { severity: "warning", reports: "caches of yum that stay in the image", differs: CACHE },
  DL3033: { severity: "warning", reports: "yum packages without a version", differs: PINNED_VALUES },
  DL3034: { severity: "warning", reports: "`zypper` without `-n` or `-y`" },
  DL3035: { severity: "warning", reports: "`zypper dist-upgrade`" },
  DL3036: { severity: "warning", reports: "caches of zypper that stay in the image", differs: CACHE },
  DL3037: { severity: "warning", reports: "zypper packages without a version", differs: PINNED_VALUES },
  DL3038: { severity: "warning", reports: "`dnf install` without `-y`" },
  DL3040: { severity: "warning", reports: "caches of dnf that stay in the image", differs: CACHE },
  DL3041: { severity: "warning", reports: "dnf packages without a version", differs: PINNED_VALUES },
  DL3042: { severity: "warning", reports: "caches of pip that stay in the image", differs: CACHE },
  DL3043: { severity: "error", reports: "`ONBUILD` of `ONBUILD`, `FROM` or `MAINTAINER`" },
  DL3044: { severity: "error", reports: "`ENV` that uses a variable of the same `ENV`" },
  DL3045: { severity: "warning", reports: "`COPY` to a relative path without a `WORKDIR`" },
  DL3046: { severity: "warning", reports: "`useradd` with a high UID and without `-l`" },
  DL3047: { severity: "info", reports: "`wget` that prints its progress into the log" },
  DL3048: { severity: "style", reports: "keys of labels that are not valid" },
  DL3049: { severity: "info", reports: "a label of the schema that is missing" },
  DL3050: { severity: "info", reports: "a label that the schema does not name" },
  DL3051: { severity: "warning", reports: "an empty label" },
  DL3052: { severity: "warning", reports: "a label that is no URL", differs: LABELS },
  DL3053: { severity: "warning", reports: "a label that is no time of RFC 3339", differs: LABELS },
  DL3054: {
    severity: "warning",
    reports: "a label that is no SPDX licence",
    differs: "An expression such as `MIT OR Apache-2.0` is one too.",
  },
  DL3055: { severity: "warning", reports: "a label that is no Git commit", differs: LABELS },
  DL3056: { severity: "warning", reports: "a label that is no semantic version", differs: LABELS },
  DL3057: {
    severity: "ignore",
    reports: "an image without a `HEALTHCHECK`",
    differs:
      "The stages that ship are judged. Images that an orchestrator runs need none: " +
      "`settings.batten.docker.orchestrated`.",
  },
  DL3058: { severity: "warning", reports: "a label that is no e-mail address", differs: LABELS },
  DL3059: {
    severity: "info",
    reports: "several `RUN`s in a row",
    differs: "Build stages are not judged, as their layers do not ship; nor are `RUN`s with different flags.",
  },
  DL3060: { severity: "info", reports: "caches of yarn that stay in the image", differs: CACHE },
  DL3061: { severity: "error", reports: "an instruction before the first `FROM`" },
  DL3062: {
    severity: "warning",
    reports: "Go programs without a version",
    differs: "A path without a version is fine where `go.mod` is in the image, that says which one is meant.",
  },
  DL3063: { severity: "warning", reports: "a stage with a reserved name" },
  DL3064: {
    severity: "warning",
    reports: "secrets in `ARG` and `ENV`",
    differs:
      "A name is read by its whole words, so `GOPRIVATE` and `DB_USERNAME` are no secrets, and what ends in `_FILE` or " +
      "`_PATH` or is called public is none either.",
  },
  DL3065: { severity: "warning", reports: "`FROM --platform=$TARGETPLATFORM`, which is the default" },
  DL3066: {
    severity: "info",
    reports: "a user that is no number",
    differs:
      "Only the last `USER` of a stage that ships is judged, the one that the image runs as, and no variable: what it " +
      "holds is not known.",
  },
  DL3067: { severity: "warning", reports: "`COPY --from` of a whole file system" },
  DL4000: { severity: "error", reports: "`MAINTAINER`" },
  DL4001: { severity: "warning", reports: "both `wget` and `curl`" },
  DL4003: { severity: "warning", reports: "several `CMD`s in a stage" },
  DL4004: { severity: "error", reports: "several `ENTRYPOINT`s in a stage" },
  DL4005: {
    severity: "warning",
    reports: "a link over `/bin/sh` in place of `SHELL`",
    differs: "A link that leads to `/bin/sh` changes no shell; `cp` and `mv` over it do, and so does `/usr/bin/sh`.",
  },
  DL4006: {
    severity: "warning",
    reports: "a pipe whose failures get lost",
    differs:
      "`set -o pipefail` in the same `RUN` is as good as `SHELL`, whatever the shell, and a `SHELL` is inherited by " +
      "`FROM stage`. Left alone are `yes | …`, which would always fail, and heredocs with a shebang; `ONBUILD` is judged.",
  },
};

/** The options with which rules decide as Hadolint does, where their defaults are milder, by rule id. */
export const HADOLINT_OPTIONS: Readonly<Record<string, readonly unknown[]>> = {
  "dockerfile-clean-cache": [{ everyStage: true }],
  "dockerfile-exec-form": [{ strict: true }],
  "dockerfile-non-root-user": [{ everyStage: true }],
  "dockerfile-platform": [{ strict: true }],
};

/**
 * Checks that Hadolint had and dropped, because it is no fault to update packages in an image. Configs and
 * pragmas still name them.
 *
 * Source: https://github.com/hadolint/hadolint/pull/677
 */
export const REMOVED_HADOLINT_CHECKS: Readonly<Record<string, string>> = {
  DL3005: "`apt-get upgrade`",
  DL3017: "`apk upgrade`",
  DL3031: "`yum update`",
  DL3039: "`dnf update`",
};

/** @returns Whether an id has the form of ShellCheck's, of which Hadolint knows all. */
export function isShellCheckId(id: string): boolean {
  return /^SC\d{4}$/u.test(id);
}
