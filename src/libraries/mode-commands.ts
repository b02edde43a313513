/** How a program is told the mode of files. */
export interface ModeCommand {
  /** Options that take the next word where no value is attached. */
  readonly valueOptions: readonly string[];
  /** The options whose value is the mode; none where the first operand is. */
  readonly modeOptions: readonly string[];
  /** Options with which the first operand is a file already. */
  readonly otherModeOptions: readonly string[];
}

/**
 * The programs that set a mode. `mknod` and `mkfifo` are left out: a device that everybody writes to is
 * what `/dev/null` is.
 *
 * Sources: GNU coreutils manual, chmod(1), install(1), mkdir(1).
 */
export const MODE_COMMANDS: Readonly<Record<string, ModeCommand>> = {
  chmod: {
    valueOptions: ["--reference"],
    modeOptions: [],
    // `-w`, `-rwx` are modes that look like options.
    otherModeOptions: ["--reference", "-r", "-w", "-x", "-X", "-s", "-t"],
  },
  install: {
    valueOptions: ["-g", "--group", "-m", "--mode", "-o", "--owner", "-S", "--suffix", "-t", "--target-directory", "--strip-program"],
    modeOptions: ["-m", "--mode"],
    otherModeOptions: [],
  },
  mkdir: { valueOptions: ["-m", "--mode"], modeOptions: ["-m", "--mode"], otherModeOptions: [] },
};
