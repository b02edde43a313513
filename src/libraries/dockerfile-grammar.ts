/** What a flag takes. A list names the only values. */
export type FlagKind = "boolean" | "text" | "texts" | "mounts" | "duration" | "count" | readonly string[];

/** How an instruction is written. */
export interface InstructionGrammar {
  /** Its flags by name; `null` where BuildKit does not look at them. */
  readonly flags: Readonly<Record<string, FlagKind>> | null;
  /** What has to follow, for a message. */
  readonly needs: string;
}

const NO_FLAGS = {};
const COPY_FLAGS = { chown: "text", chmod: "text", link: "boolean", exclude: "texts" } as const;

/**
 * The instructions of a Dockerfile. Flags of the `labs` channel count, so that no file has to be judged by
 * the frontend that reads it.
 *
 * Sources: BuildKit `frontend/dockerfile/instructions/parse.go`, https://docs.docker.com/reference/dockerfile/
 */
export const INSTRUCTIONS: Readonly<Record<string, InstructionGrammar>> = {
  ADD: {
    flags: { ...COPY_FLAGS, "keep-git-dir": "boolean", checksum: "text", unpack: "boolean" },
    needs: "a source and a destination",
  },
  ARG: { flags: null, needs: "a name" },
  CMD: { flags: NO_FLAGS, needs: "a command; `CMD []` takes back that of the base image" },
  COPY: { flags: { ...COPY_FLAGS, from: "text", parents: "boolean" }, needs: "a source and a destination" },
  ENTRYPOINT: { flags: NO_FLAGS, needs: "a command; `ENTRYPOINT []` takes back that of the base image" },
  ENV: { flags: NO_FLAGS, needs: "a name and a value" },
  EXPOSE: { flags: NO_FLAGS, needs: "a port" },
  FROM: { flags: { platform: "text" }, needs: "an image" },
  HEALTHCHECK: {
    flags: { interval: "duration", timeout: "duration", "start-period": "duration", "start-interval": "duration", retries: "count" },
    needs: "`CMD` and a command, or `NONE`",
  },
  LABEL: { flags: NO_FLAGS, needs: "a key and a value" },
  MAINTAINER: { flags: NO_FLAGS, needs: "a name" },
  ONBUILD: { flags: NO_FLAGS, needs: "an instruction to trigger" },
  RUN: {
    flags: { mount: "mounts", network: ["default", "none", "host"], security: ["sandbox", "insecure"], device: "texts" },
    needs: "a command",
  },
  SHELL: { flags: NO_FLAGS, needs: "a JSON array with a shell and its arguments" },
  STOPSIGNAL: { flags: null, needs: "a signal" },
  USER: { flags: NO_FLAGS, needs: "a user" },
  VOLUME: { flags: NO_FLAGS, needs: "a path" },
  WORKDIR: { flags: NO_FLAGS, needs: "a path" },
};

/** What an option of `--mount` takes. */
export type MountOptionKind = "text" | "boolean" | "number" | "mode" | "size" | readonly string[];

/** An option of `--mount`. */
export interface MountOptionGrammar {
  readonly kind: MountOptionKind;
  /** The types of mounts that have it; absent for all. */
  readonly types?: readonly string[];
}

const TEXT: MountOptionGrammar = { kind: "text" };
const FLAG: MountOptionGrammar = { kind: "boolean" };
const WITH_OWNER = ["secret", "ssh", "cache"];

/** Source: BuildKit `frontend/dockerfile/instructions/commands_runmount.go`, `parseMount`. */
export const MOUNT_OPTIONS: Readonly<Record<string, MountOptionGrammar>> = {
  type: { kind: ["bind", "cache", "tmpfs", "secret", "ssh"] },
  from: TEXT,
  source: TEXT,
  src: TEXT,
  target: TEXT,
  dst: TEXT,
  destination: TEXT,
  id: TEXT,
  env: TEXT,
  readonly: FLAG,
  ro: FLAG,
  readwrite: FLAG,
  rw: FLAG,
  required: { kind: "boolean", types: ["secret", "ssh"] },
  size: { kind: "size", types: ["tmpfs"] },
  sharing: { kind: ["shared", "private", "locked"], types: ["cache"] },
  mode: { kind: "mode", types: WITH_OWNER },
  uid: { kind: "number", types: WITH_OWNER },
  gid: { kind: "number", types: WITH_OWNER },
};
