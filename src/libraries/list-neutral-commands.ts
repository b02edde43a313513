/**
 * Programs that certainly install nothing from a manager's package lists, so that a `RUN` of them and
 * `apt-get update` alone only fetches lists. A script or a program that is not here may install.
 */
export const LIST_NEUTRAL_COMMANDS: ReadonlySet<string> = new Set([
  ":", "[", "add-apt-repository", "apt-key", "apt-mark", "awk", "cat", "cd", "chmod", "chown", "cp", "curl",
  "cut", "date", "dirname", "dpkg", "echo", "export", "false", "find", "gpg", "grep", "head", "install", "ln",
  "locale-gen", "ls", "lsb_release", "mkdir", "mv", "printf", "readlink", "rm", "sed", "set", "sleep", "sort", "tail",
  "tar", "tee", "test", "touch", "tr", "true", "umask", "uname", "unset", "update-ca-certificates", "wc", "wget",
]);
