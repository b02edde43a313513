import { Command, CommanderError } from "commander";
import { CommandError } from "../command-error.ts";

/** What `batten init` is asked to do. */
export interface InitArguments {
  /** The config of Hadolint to translate: a path, `true` for the one in the folder, `false` for none. */
  readonly fromHadolint: string | boolean;
  /** Replace a config that is there. */
  readonly yes: boolean;
}

/** What to do, or what to print where the command line asked only for help. */
export type InitRequest =
  | { readonly kind: "init"; readonly args: InitArguments }
  | { readonly kind: "print"; readonly text: string };

/**
 * Reads the command line of `batten init`.
 *
 * @param argv The words after `init`.
 * @throws CommandError for an option or a word that it does not take.
 */
export function readInitArguments(argv: readonly string[]): InitRequest {
  let printed = "";
  const command = new Command("batten init")
    .usage("[options]")
    .description("Writes an eslint.config.js into the current folder: the recommended rules, or what Hadolint checked.")
    .option("--from-hadolint [file]", "translate a config of Hadolint (default: .hadolint.yaml or .hadolint.yml)")
    .option("-y, --yes", "replace a config that is there")
    .helpOption("-h, --help", "print this help")
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} });
  try {
    command.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "print", text: printed };
    throw new CommandError(error.message.replace(/^error: /u, "").replaceAll("\n", " "));
  }
  return { kind: "init", args: { fromHadolint: false, yes: false, ...command.opts<Partial<InitArguments>>() } };
}
