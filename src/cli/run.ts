import { readArguments, type Arguments } from "./arguments.ts";
import { colorsFor } from "./colors.ts";
import { CommandError } from "./command-error.ts";

/** The exit code of a run that could not do its work. */
const FAILURE = 2;

function complain(text: string): void {
  process.stderr.write(`batten: ${text}\n`);
}

/** A reader that has seen enough, such as `head`, closes the pipe: the run goes on to its own exit code. */
function outliveReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** ESLint adds what it was doing to the message of a rule's error, on lines of its own. */
function describeCrash(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [first = error.name, ...rest] = error.message
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const context = rest.filter((line) => /^(?:Occurred while linting|Rule:) /u.test(line));
  return [`Internal error: ${first}`, ...context].join(" ").replace(/\.?$/u, ".");
}

function fail(error: unknown, debug: boolean): number {
  if (error instanceof CommandError) {
    complain(error.message);
  } else if (debug && error instanceof Error) {
    complain(`Internal error: ${error.stack ?? error.message}`);
  } else {
    complain(`${describeCrash(error)} Run again with --debug for the stack, and please report it.`);
  }
  return FAILURE;
}

async function carryOut(args: Arguments): Promise<number> {
  const colors = colorsFor(process.stdout, args.color);
  if (args.explain !== undefined) {
    const { explain } = await import("./explain.ts");
    process.stdout.write(explain(args.explain, colors, process.stdout.columns));
    return 0;
  }
  if (args.listRules) {
    const { listRules } = await import("./list-rules.ts");
    process.stdout.write(listRules(args.config, args.format, colors, process.stdout.columns));
    return 0;
  }
  const { lintPaths } = await import("./lint-paths.ts");
  return lintPaths(args, colors, complain);
}

/**
 * Runs the command.
 *
 * @param argv The words after the command's own name.
 * @returns The exit code: 0 where all is well, 1 where there are findings, 2 where the work could not be done.
 */
export async function run(argv: readonly string[]): Promise<number> {
  outliveReader();
  let debug = Boolean(process.env["DEBUG"]) || argv.includes("--debug");
  try {
    if (argv[0] === "init") {
      const { init } = await import("./init/init.ts");
      return init(argv.slice(1), process.cwd());
    }
    const request = readArguments(argv);
    if (request.kind === "print") {
      process.stdout.write(request.text);
      return 0;
    }
    debug ||= request.args.debug;
    return await carryOut(request.args);
  } catch (error) {
    return fail(error, debug);
  }
}
