/**
 * Something the user can put right: an unknown name, a path that is not there, a file that cannot be
 * written. It is shown as one line, and the command ends with exit code 2.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
