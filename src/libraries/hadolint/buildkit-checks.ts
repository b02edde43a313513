/** What there is to know of one of BuildKit's build checks. */
export interface BuildkitCheck {
  /** What it reports, in Markdown. */
  readonly reports: string;
  /** What the rule here decides in another way, and why, in Markdown; absent where the verdicts are the same. */
  readonly differs?: string;
  /** Why no rule stands for it, in Markdown. */
  readonly absent?: string;
}

/**
 * The checks of `docker build --check` by name.
 *
 * Source: https://docs.docker.com/reference/build-checks/
 */
export const BUILDKIT_CHECKS: Readonly<Record<string, BuildkitCheck>> = {
  ConsistentInstructionCasing: { reports: "instructions in upper and lower case in one file" },
  CopyIgnoredFile: {
    reports: "`COPY` of a file that `.dockerignore` leaves out",
    absent: "It needs the build context, that a linter of one file does not have.",
  },
  DuplicateStageName: { reports: "several stages of one name" },
  ExposeInvalidFormat: { reports: "`EXPOSE` with an address or a port of the host" },
  ExposeProtoCasing: { reports: "a protocol of `EXPOSE` in upper case" },
  FromAsCasing: { reports: "`AS` in another case than its `FROM`" },
  FromPlatformFlagConstDisallowed: { reports: "a constant `FROM --platform`" },
  InvalidBaseImagePlatform: {
    reports: "a base image of another platform than the one that is built for",
    absent: "It needs the image, that a linter does not fetch.",
  },
  InvalidDefaultArgInFrom: { reports: "`ARG`s whose defaults make no image name" },
  InvalidDefinitionDescription: {
    reports: "a comment above an `ARG` or `FROM` that does not begin with its name",
    absent: "It is experimental and off by default: an ordinary comment is no mistake.",
  },
  JSONArgsRecommended: {
    reports: "`CMD` and `ENTRYPOINT` in the shell form",
    differs: "After an explicit `SHELL`, which BuildKit takes as meant, it is reported with the option `strict` only.",
  },
  LegacyKeyValueFormat: { reports: "`ENV key value` without `=`" },
  MaintainerDeprecated: { reports: "`MAINTAINER`" },
  MultipleInstructionsDisallowed: { reports: "several `CMD`s, `ENTRYPOINT`s or `HEALTHCHECK`s in a stage" },
  NoEmptyContinuation: { reports: "empty lines inside an instruction" },
  RedundantTargetPlatform: { reports: "`FROM --platform=$TARGETPLATFORM`, which is the default" },
  ReservedStageName: { reports: "a stage with a reserved name" },
  SecretsUsedInArgOrEnv: {
    reports: "secrets in `ARG` and `ENV`",
    differs: "More words mark a secret, and more words that it is none; each is a whole word of the name.",
  },
  StageNameCasing: { reports: "names of stages in upper case" },
  UndefinedArgInFrom: { reports: "`FROM` with a variable that no `ARG` before it declares" },
  UndefinedVar: {
    reports: "variables that nothing defines",
    differs: "A base image may define variables: only near misses of known names, and stages on `scratch`, are reported.",
  },
  WorkdirRelativePath: {
    reports: "a relative `WORKDIR` on no known folder",
    differs: "One that counts from an earlier `WORKDIR` is reported as well, as Hadolint does, by a message of its own.",
  },
};
