import { CommanderError, type Command } from "commander";
import { CommandError } from "./command-error.ts";

/**
 * Reads words with a command that prints through the function it is given and does not exit.
 *
 * @param create Makes the command; it gets what takes its output.
 * @returns The command, or the text that the words only asked for (`--help`, `--version`).
 * @throws CommandError in one line, for words that the command does not take.
 */
export function parseCommand(
  create: (print: (text: string) => void) => Command,
  argv: readonly string[],
): Command | { readonly kind: "print"; readonly text: string } {
  let printed = "";
  const command = create((text) => {
    printed += text;
  });
  try {
    return command.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "print", text: printed };
    throw new CommandError(error.message.replace(/^error: /u, "").replaceAll("\n", " "));
  }
}
