import { Command, InvalidArgumentError, Option } from "commander";
import { PACKAGE_VERSION } from "../kit/package-info.ts";
import { CommandError } from "./command-error.ts";
import { FORMATS, type FormatName } from "./formats/format.ts";
import { EPILOGUE } from "./help.ts";
import { parseCommand } from "./parse-command.ts";
import { didYouMean } from "./suggest.ts";

/** A severity as ESLint's configs write it. */
export type Severity = "off" | "warn" | "error";

/** What `--rule` asks for. The id is as the user wrote it, without the `batten/` before it. */
export interface RuleSetting {
  readonly id: string;
  readonly severity: Severity;
}

/** The command line, read and checked as far as that is possible without the rules. */
export interface Arguments {
  /** Files, folders and patterns; `-` for the standard input. Empty means the current folder. */
  readonly paths: readonly string[];
  readonly config: readonly string[] | undefined;
  readonly rule: readonly RuleSetting[];
  readonly format: FormatName;
  readonly fix: boolean;
  readonly maxWarnings: number | undefined;
  /** `false` after `--no-fail`. */
  readonly fail: boolean;
  /** `false` after `--no-ignore`. */
  readonly ignore: boolean;
  readonly stdinFilename: string;
  readonly cache: boolean;
  readonly cacheLocation: string | undefined;
  readonly concurrency: number | "auto" | "off";
  readonly listRules: boolean;
  readonly explain: string | undefined;
  readonly color: boolean | undefined;
  readonly debug: boolean;
}

/** What the options without a default of commander's own are when they are not given. */
const NOT_GIVEN = {
  config: undefined,
  rule: [],
  fix: false,
  maxWarnings: undefined,
  fail: true,
  ignore: true,
  cache: false,
  cacheLocation: undefined,
  listRules: false,
  explain: undefined,
  color: undefined,
  debug: false,
  format: "stylish",
  stdinFilename: "Dockerfile",
  concurrency: "off",
} as const;

/** What to do, or what to print where the command line asked only for help or the version. */
export type Request =
  | { readonly kind: "run"; readonly args: Arguments }
  | { readonly kind: "print"; readonly text: string };

const SEVERITIES: Readonly<Record<string, Severity>> = {
  off: "off",
  warn: "warn",
  error: "error",
  "0": "off",
  "1": "warn",
  "2": "error",
};

function names(value: string, earlier: readonly string[] = []): string[] {
  const added = value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (added.length === 0) throw new InvalidArgumentError("It takes the name of a config, such as recommended.");
  return [...earlier, ...added];
}

function ruleSetting(value: string, earlier: readonly RuleSetting[] = []): RuleSetting[] {
  const colon = value.lastIndexOf(":");
  if (colon < 1) throw new InvalidArgumentError("It takes <id>:<severity>, such as cookie-secure:warn.");
  const severity = SEVERITIES[value.slice(colon + 1)];
  if (!severity) {
    const guess = didYouMean(value.slice(colon + 1), Object.keys(SEVERITIES));
    throw new InvalidArgumentError(`The severity is one of off, warn, error, 0, 1, 2.${guess}`);
  }
  return [
    ...earlier,
    {
      id: value
        .slice(0, colon)
        .trim()
        .replace(/^batten\//u, ""),
      severity,
    },
  ];
}

function formatName(value: string): FormatName {
  const format = FORMATS.find((name) => name === value);
  if (format) return format;
  throw new InvalidArgumentError(`The formats are ${FORMATS.join(", ")}.${didYouMean(value, FORMATS)}`);
}

function warningCount(value: string): number {
  if (!/^\d+$/u.test(value)) throw new InvalidArgumentError("It takes a number, 0 or more.");
  return Number(value);
}

function concurrency(value: string): number | "auto" | "off" {
  if (value === "auto" || value === "off") return value;
  if (/^[1-9]\d*$/u.test(value)) return Number(value);
  throw new InvalidArgumentError("It takes a number of threads, auto or off.");
}

function createCommand(print: (text: string) => void): Command {
  return new Command("batten")
    .usage("[options] [paths...]")
    .description("Lints code, Dockerfiles and manifests with ready-made rules. It needs no config file and reads none.")
    .argument("[paths...]", "files, folders or quoted patterns (default: the current folder); - for the standard input")
    .addOption(
      new Option("-c, --config <names>", "configs to use, by name (default: recommended); later ones win").argParser(
        names,
      ),
    )
    .addOption(
      new Option("--rule <id:severity>", "turn one rule off, warn or error; repeatable").argParser(ruleSetting),
    )
    .addOption(
      new Option("-f, --format <name>", `how to report: ${FORMATS.join(", ")}`)
        .default("stylish")
        .argParser(formatName),
    )
    .option("--fix", "write the fixes that keep the meaning of the file")
    .addOption(
      new Option("--max-warnings <n>", "end with exit code 1 when there are more warnings").argParser(warningCount),
    )
    .option("--no-fail", "end with exit code 0 whatever is found (errors of use still end with 2)")
    .option("--no-ignore", "lint also what .gitignore files leave out")
    .option("--stdin-filename <name>", "what the standard input is to be read as", "Dockerfile")
    .option("--cache", "skip files that have not changed since the last run")
    .option("--cache-location <path>", "where the cache is kept (default: node_modules/.cache/batten)")
    .addOption(
      new Option("--concurrency <n>", "lint in threads: a number, auto or off").default("off").argParser(concurrency),
    )
    .option("--list-rules", "list the rules, or those of --config")
    .option("--explain <rule>", "print the page of a rule; ids of Hadolint, ShellCheck and BuildKit are understood")
    .option("--color", "colour the output even when it is not a terminal")
    .option("--no-color", "do not colour the output")
    .option("--debug", "print the stack of an internal error")
    .version(PACKAGE_VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EPILOGUE)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {} });
}

/**
 * Reads a command line.
 *
 * @param argv The words after the command's own name.
 * @throws CommandError for an unknown option, a value that an option does not take, or options that
 * do not go together.
 */
export function readArguments(argv: readonly string[]): Request {
  const command = parseCommand(createCommand, argv);
  if ("kind" in command) return command;
  const args: Arguments = { ...NOT_GIVEN, ...command.opts<Partial<Arguments>>(), paths: command.args };
  assertTogether(args);
  return { kind: "run", args };
}

function assertTogether({ paths, listRules, explain, format }: Arguments): void {
  if (paths.includes("-") && paths.length > 1) {
    throw new CommandError(
      "- reads the standard input and goes with no other path. Lint the files in a run of their own.",
    );
  }
  if (paths.includes("")) {
    throw new CommandError("A path is empty. Write . for the current folder.");
  }
  if (listRules && explain !== undefined) {
    throw new CommandError("--list-rules and --explain do not go together. Use one of them.");
  }
  if (listRules && format !== "stylish" && format !== "json") {
    throw new CommandError(`--list-rules has no ${format} form. Use --format stylish or json.`);
  }
}
