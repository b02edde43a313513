import { ACCOUNT_COMMANDS } from "./account-commands.ts";

/** A program that changes what a flag of `COPY` and `ADD` can set. */
export interface OwnershipCommand {
  readonly flag: "chown" | "chmod";
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  readonly recursive: readonly string[];
  /** Options with which the first operand is no owner or mode, or only some files are changed. */
  readonly foreign: readonly string[];
}

/** Sources: POSIX.1-2017 XCU, GNU coreutils manual, chown(1) and chmod(1). */
export const OWNERSHIP_COMMANDS: Readonly<Record<string, OwnershipCommand>> = {
  chown: {
    flag: "chown",
    valueOptions: ["--reference", "--from"],
    recursive: ["-R", "--recursive"],
    foreign: ["--reference", "--from"],
  },
  chmod: {
    flag: "chmod",
    valueOptions: ["--reference"],
    recursive: ["-R", "--recursive"],
    // `-w`, `-x` are modes that look like options.
    foreign: ["--reference", "-r", "-w", "-x", "-X", "-s", "-t"],
  },
};

/** Programs that make the accounts which files are then given to. */
export const ACCOUNT_PROGRAMS: ReadonlySet<string> = new Set([...Object.keys(ACCOUNT_COMMANDS), "usermod", "groupmod"]);

/** Programs that write none of the files which an image is about. */
export const FILELESS_PROGRAMS: ReadonlySet<string> = new Set([":", "echo", "id", "ls", "printf", "set", "test", "true", "whoami"]);
