/** A program whose arguments are another command, which it runs. */
export interface CommandWrapper {
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** Options with which nothing is run. */
  readonly queryOptions?: readonly string[];
  /** How many words of its own stand before the command. */
  readonly operands?: number;
  /** Whether `NAME=value` words may stand before the command. */
  readonly assignments?: true;
}

/**
 * Prefixes that change how a command runs and not what it does.
 *
 * Sources: POSIX.1-2017 XCU, bash(1), sudo(8), doas(1), the manuals of GNU coreutils, findutils and util-linux.
 */
export const COMMAND_WRAPPERS: Readonly<Record<string, CommandWrapper>> = {
  sudo: {
    valueOptions: [
      "-u", "--user", "-g", "--group", "-h", "--host", "-p", "--prompt", "-C", "--close-from", "-r", "--role",
      "-t", "--type", "-T", "--command-timeout", "-U", "--other-user", "-D", "--chdir", "-R", "--chroot",
    ],
    queryOptions: ["-l", "--list", "-v", "--validate", "-V", "--version", "-e", "--edit"],
    assignments: true,
  },
  doas: { valueOptions: ["-u", "-C", "-a"] },
  env: {
    valueOptions: ["-u", "--unset", "-C", "--chdir", "-a", "--argv0"],
    // `-S` splits a string into words by rules of its own.
    queryOptions: ["-S", "--split-string"],
    assignments: true,
  },
  time: { valueOptions: ["-f", "--format", "-o", "--output"] },
  exec: { valueOptions: ["-a"] },
  command: { valueOptions: [], queryOptions: ["-v", "-V"] },
  builtin: { valueOptions: [] },
  nohup: { valueOptions: [] },
  setsid: { valueOptions: [] },
  eatmydata: { valueOptions: [] },
  fakeroot: { valueOptions: ["-l", "--lib", "--faked", "-s", "-i", "-b"] },
  linux32: { valueOptions: [] },
  linux64: { valueOptions: [] },
  unbuffer: { valueOptions: [] },
  chronic: { valueOptions: [] },
  nice: { valueOptions: ["-n", "--adjustment"] },
  ionice: { valueOptions: ["-c", "--class", "-n", "--classdata"], queryOptions: ["-p", "--pid"] },
  stdbuf: { valueOptions: ["-i", "--input", "-o", "--output", "-e", "--error"] },
  timeout: { valueOptions: ["-k", "--kill-after", "-s", "--signal"], operands: 1 },
  chroot: { valueOptions: [], operands: 1 },
  gosu: { valueOptions: [], operands: 1 },
  "su-exec": { valueOptions: [], operands: 1 },
  xargs: {
    valueOptions: [
      "-a", "--arg-file", "-d", "--delimiter", "-E", "-I", "-L", "--max-lines", "-n", "--max-args",
      "-P", "--max-procs", "-s", "--max-chars", "--process-slot-var",
    ],
  },
};

/** Shells that run the text after `-c`. */
export const SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh"]);
