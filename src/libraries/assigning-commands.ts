/** Commands whose arguments may be assignments, `NAME=value`. */
export const ASSIGNING_COMMANDS: ReadonlySet<string> = new Set([
  "export",
  "declare",
  "typeset",
  "local",
  "readonly",
  "env",
  "sudo",
  "doas",
]);
