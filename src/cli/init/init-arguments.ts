import { Command } from "commander";
import { parseCommand } from "../parse-command.ts";

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

function createCommand(print: (text: string) => void): Command {
  return new Command("batten init")
    .usage("[options]")
    .description("Writes an eslint.config.js into the current folder: the recommended rules, or what Hadolint checked.")
    .option("--from-hadolint [file]", "translate a config of Hadolint (default: .hadolint.yaml or .hadolint.yml)")
    .option("-y, --yes", "replace a config that is there")
    .helpOption("-h, --help", "print this help")
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {} });
}

/**
 * Reads the command line of `batten init`.
 *
 * @param argv The words after `init`.
 * @throws CommandError for an option or a word that it does not take.
 */
export function readInitArguments(argv: readonly string[]): InitRequest {
  const command = parseCommand(createCommand, argv);
  if ("kind" in command) return command;
  return { kind: "init", args: { fromHadolint: false, yes: false, ...command.opts<Partial<InitArguments>>() } };
}
