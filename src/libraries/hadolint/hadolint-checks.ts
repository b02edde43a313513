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
const NPM =
  "A tag that moves, as in `npm install turbo@latest`, is no version, nor are a scope (`@vue/cli`) and a Git address " +
  "without a revision.";
const APT = "`apt` and `aptitude` are judged as well.";
const CACHE =
  "Stages that do not ship are left alone unless `everyStage` is set, and a cache mount counts for every manager.";
const FETCHING = "Every command that fetches packages or metadata is judged, such as `update`.";
const LABELS = "A value with a variable in it is not judged: what it holds is not known. An empty one is DL3051's alone.";

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
      "all other rules. New instructions and flags of BuildKit are no mistakes, and what is wrong in an `EXPOSE` is " +
      "[dockerfile-valid-expose](rules/dockerfile-valid-expose.md)'s. A pragma silences it, which Hadolint does not allow.",
  },
  DL1001: { severity: "ignore", reports: "pragmas that ignore a check" },
  DL3000: {
    severity: "error",
    reports: "a relative `WORKDIR`",
    differs: "`\\app` is an absolute path in an image of Windows.",
  },
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
  DL3006: {
    severity: "warning",
    reports: "a base image without a tag",
    differs:
      "The default of an `ARG` counts, and an image of a local registry (`localhost:5000/app`) needs a tag as " +
      "well. A name with a variable that nothing fixes is not judged.",
  },
  DL3007: {
    severity: "warning",
    reports: "the tag `latest`",
    differs: "The default of an `ARG` counts, and so does that of a variable (`${TAG:-latest}`).",
  },
  DL3008: {
    severity: "warning",
    reports: "apt packages without a version",
    differs: `${PINNED_VALUES} ${APT} Tasks (\`lamp^\`) and removals (\`exim4-\`) have no version.`,
  },
  DL3009: {
    severity: "info",
    reports: "lists of apt that stay in the image",
    differs:
      `${CACHE} What deletes the lists counts, in whatever way (\`find … -delete\`, \`apt-get dist-clean\`); ` +
      "Hadolint takes any `rm -rf` for it.",
  },
  DL3010: {
    severity: "info",
    reports: "an archive that is copied and then unpacked, in place of `ADD`",
    differs:
      "What `ADD` does not unpack (zip, a single compressed file) and what is unpacked in part is left alone. " +
      "Archives count by the path that they are copied to.",
  },
  DL3011: {
    severity: "error",
    reports: "ports that do not exist",
    differs: "Variables that the file sets are judged at their values, and ports behind `ONBUILD` are judged too.",
  },
  DL3012: { severity: "error", reports: "several `HEALTHCHECK`s in a stage" },
  DL3013: {
    severity: "warning",
    reports: "pip packages without a version",
    differs:
      `${PINNED_VALUES} Paths need none; a condition behind \`;\` and a Git address without a revision are ` +
      "none. `pip download` and `pipx inject` are judged as well.",
  },
  DL3014: {
    severity: "warning",
    reports: "`apt-get install` without `-y`",
    differs:
      "Items (`-o APT::Get::Assume-Yes=true`), an answer through a pipe (`yes | apt-get …`), a " +
      `configuration that the file writes, and \`--simulate\` are fine. ${APT} So is every command that asks, ` +
      "such as `dist-upgrade`.",
  },
  DL3015: {
    severity: "info",
    reports: "`apt-get install` without `--no-install-recommends`",
    differs:
      "`--install-recommends` says that they are wanted; an item of the configuration and `--simulate` are " +
      `fine, too. ${APT}`,
  },
  DL3016: { severity: "warning", reports: "npm packages without a version", differs: NPM },
  DL3018: {
    severity: "warning",
    reports: "apk packages without a version",
    differs: `${PINNED_VALUES} Removals (\`!busybox\`) and virtual packages (\`.deps\`) have no version.`,
  },
  DL3019: {
    severity: "info",
    reports: "`apk add` without `--no-cache`",
    differs:
      `${CACHE} A variable that is named for packages (\`$PHPIZE_DEPS\`) holds packages; any other may hold the ` +
      "flag, so that the command is left alone.",
  },
  DL3020: {
    severity: "error",
    reports: "`ADD` of plain files",
    differs:
      "Git addresses, `--checksum`, `--unpack`, `--keep-git-dir`, archives in upper case or of a newer kind " +
      "(`.tar.zst`), and patterns that may match an archive are fine.",
  },
  DL3021: {
    severity: "error",
    reports: "`COPY` of several files to what is no folder",
    differs: "A destination in a variable counts at its value, and `C:\\app\\` is a folder.",
  },
  DL3022: {
    severity: "warning",
    reports: "`COPY --from` of an unknown stage",
    differs:
      "The name of an official image, such as `busybox`, and one with a `/` in it is an image, as it is for " +
      "Docker. `RUN --mount=from=` is judged as well.",
  },
  DL3023: {
    severity: "error",
    reports: "`COPY --from` of the own stage",
    differs: "Also by the number of the stage, and in `RUN --mount=from=`.",
  },
  DL3024: { severity: "error", reports: "several stages of one name" },
  DL3025: {
    severity: "warning",
    reports: "`CMD` and `ENTRYPOINT` in the shell form",
    differs:
      "A `HEALTHCHECK` that needs the shell (`|| exit 1`) is fine, and so is a command after an explicit `SHELL` unless " +
      "`strict` is set.",
  },
  DL3026: {
    severity: "error",
    reports: "images of a registry that is not among the trusted ones",
    differs: "`index.docker.io` is `docker.io`, and `localhost/app` comes from a registry on the machine.",
  },
  DL3027: { severity: "warning", reports: "`apt` in place of `apt-get`" },
  DL3028: {
    severity: "warning",
    reports: "gems without a version",
    differs: `${PINNED_VALUES} A file (\`x.gem\`) needs none.`,
  },
  DL3029: {
    severity: "warning",
    reports: "a constant `FROM --platform`",
    differs:
      "A variable of your own is not reported, as what it holds is not known; a stage whose name tells the platform is " +
      "reported with `strict` only.",
  },
  DL3030: {
    severity: "warning",
    reports: "`yum install` without `-y`",
    differs: "`assumeyes` counts, by `--setopt` or in a configuration that the file writes.",
  },
  DL3032: {
    severity: "warning",
    reports: "caches of yum that stay in the image",
    differs: `${CACHE} ${FETCHING}`,
  },
  DL3033: {
    severity: "warning",
    reports: "yum packages without a version",
    differs:
      `${PINNED_VALUES} Paths and addresses need none, and a number in the name (\`java-17-openjdk\`) passes ` +
      "for one.",
  },
  DL3034: {
    severity: "warning",
    reports: "`zypper` without `-n` or `-y`",
    differs: "`dist-upgrade`, which asks too, is judged as well.",
  },
  DL3035: {
    severity: "warning",
    reports: "`zypper dist-upgrade`",
    differs: "`--dry-run` changes nothing.",
  },
  DL3036: {
    severity: "warning",
    reports: "caches of zypper that stay in the image",
    differs: `${CACHE} ${FETCHING} Deleting \`/var/cache/zypp\` is as good as \`zypper clean\`.`,
  },
  DL3037: {
    severity: "warning",
    reports: "zypper packages without a version",
    differs: `${PINNED_VALUES} Paths, removals and patterns (\`pattern:devel\`) need none.`,
  },
  DL3038: { severity: "warning", reports: "`dnf install` without `-y`" },
  DL3040: {
    severity: "warning",
    reports: "caches of dnf that stay in the image",
    differs: `${CACHE} ${FETCHING} So are \`dnf5\` and \`tdnf\`.`,
  },
  DL3041: {
    severity: "warning",
    reports: "dnf packages without a version",
    differs: `${PINNED_VALUES} Paths and addresses need none. \`dnf5\` and \`tdnf\` are judged as well.`,
  },
  DL3042: {
    severity: "warning",
    reports: "caches of pip that stay in the image",
    differs:
      `${CACHE} \`pip cache purge\`, deleting the cache and pip's configuration count; \`PIP_NO_CACHE_DIR=off\` ` +
      "turns the cache off, as pip takes any value so. `pip download` is judged as well.",
  },
  DL3043: { severity: "error", reports: "`ONBUILD` of `ONBUILD`, `FROM` or `MAINTAINER`" },
  DL3044: {
    severity: "error",
    reports: "`ENV` that uses a variable of the same `ENV`",
    differs: "`'$A'` and `\\$A` are no variables. An `ARG` before the first `FROM` sets none in a stage.",
  },
  DL3045: {
    severity: "warning",
    reports: "`COPY` to a relative path without a `WORKDIR`",
    differs: "A `WORKDIR` that the stage below sets by `ONBUILD` counts, and a path of Windows is absolute.",
  },
  DL3046: {
    severity: "warning",
    reports: "`useradd` with a high UID and without `-l`",
    differs:
      "The number counts and not its digits (`0001000` is 1000), also behind `--uid`. One that is not known is " +
      "not judged.",
  },
  DL3047: {
    severity: "info",
    reports: "`wget` that prints its progress into the log",
    differs:
      "Output that goes elsewhere (`2>/dev/null`, `-b`), a configuration of wget, `--version`, and options that " +
      "are not known are fine.",
  },
  DL3048: {
    severity: "style",
    reports: "keys of labels that are not valid",
    differs: "The labels of Docker's own extensions (`com.docker.extension.…`) are what that namespace is for.",
  },
  DL3049: {
    severity: "info",
    reports: "a label of the schema that is missing",
    differs: "The stages that ship are judged.",
  },
  DL3050: { severity: "info", reports: "a label that the schema does not name" },
  DL3051: { severity: "warning", reports: "an empty label" },
  DL3052: { severity: "warning", reports: "a label that is no URL", differs: LABELS },
  DL3053: { severity: "warning", reports: "a label that is no time of RFC 3339", differs: LABELS },
  DL3054: {
    severity: "warning",
    reports: "a label that is no SPDX licence",
    differs: "An expression such as `MIT OR Apache-2.0` and a `LicenseRef-…` are one too.",
  },
  DL3055: {
    severity: "warning",
    reports: "a label that is no Git commit",
    differs: `${LABELS} An abbreviation of more than seven characters, and SHA-256, are fine.`,
  },
  DL3056: {
    severity: "warning",
    reports: "a label that is no semantic version",
    differs: `${LABELS} Numbers with a leading zero are none, as SemVer says.`,
  },
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
    differs:
      "Build stages are not judged, as their layers do not ship; nor are `RUN`s with different flags. A test (`[ " +
      "-f x ]`) counts as a command.",
  },
  DL3060: {
    severity: "info",
    reports: "caches of yarn that stay in the image",
    differs:
      `${CACHE} \`yarn\` alone, \`yarn add\` and \`yarn global add\` install as well. Yarn 2 and later ` +
      "(Corepack, `.yarnrc.yml`, `--immutable`) has no such cache.",
  },
  DL3061: {
    severity: "error",
    reports: "an instruction before the first `FROM`",
    differs:
      "Such an instruction has no image to apply to: it gets this finding alone, where Hadolint goes on to judge " +
      "it.",
  },
  DL3062: {
    severity: "warning",
    reports: "Go programs without a version",
    differs:
      "A path without a version is fine where `go.mod` is in the image, that says which one is meant; so are " +
      "files and packages of the standard library.",
  },
  DL3063: {
    severity: "warning",
    reports: "a stage with a reserved name",
    differs: "In upper case, too.",
  },
  DL3064: {
    severity: "warning",
    reports: "secrets in `ARG` and `ENV`",
    differs:
      "A name is read by its whole words, so `GOPRIVATE` and `DB_USERNAME` are no secrets, and what ends in " +
      "`_FILE` or `_PATH` or is called public is none either. More words mark a secret (`PASS`, `PWD`, `AUTH`).",
  },
  DL3065: {
    severity: "warning",
    reports: "`FROM --platform=$TARGETPLATFORM`, which is the default",
    differs: "Not where the file gives `TARGETPLATFORM` a default of its own.",
  },
  DL3066: {
    severity: "info",
    reports: "a user that is no number",
    differs:
      "Only the last `USER` of a stage that ships is judged, the one that the image runs as, and no variable: " +
      "what it holds is not known. Images of Windows have no numbers.",
  },
  DL3067: {
    severity: "warning",
    reports: "`COPY --from` of a whole file system",
    differs: "`/.` is the whole as well.",
  },
  DL4000: { severity: "error", reports: "`MAINTAINER`" },
  DL4001: {
    severity: "warning",
    reports: "both `wget` and `curl`",
    differs: "`curl --version` downloads nothing.",
  },
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
  "dockerfile-clean-cache": [{ everyStage: ["apk", "yum", "dnf", "zypper", "pip"] }],
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
