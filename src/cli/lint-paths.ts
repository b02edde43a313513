import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import type { ESLint } from "eslint";
import plugin from "../index.ts";
import { rules } from "../rules/index.ts";
import type { Arguments } from "./arguments.ts";
import type { LintChoice } from "./builtin-config.ts";
import { readChoice } from "./choice.ts";
import type { Colors } from "./colors.ts";
import { CommandError } from "./command-error.ts";
import { distinct, findFiles, unreadableLine, whyUnreadable, type FoundFiles } from "./files/find-files.ts";
import { commonFolder } from "./files/paths.ts";
import { loadFormat, type Outcome, type Unreadable } from "./formats/format.ts";
import { count, totalsOf } from "./formats/summary.ts";
import type { Lint } from "./lint.ts";
import { Progress } from "./progress.ts";

type Complain = (line: string) => void;

/** How many names a note lists before it only counts. */
const MOST_NAMES = 3;

const FOUND = 1;
const FAILURE = 2;

async function startLint(args: Arguments, cwd: string, paths: readonly string[]): Promise<Lint> {
  const choice: LintChoice = {
    ...readChoice(args, Object.keys(plugin.configs), Object.keys(rules)),
    cwd,
    base: paths.reduce((base, path) => commonFolder(base, resolve(cwd, path)), cwd),
    fix: args.fix,
    cache: args.cache,
    cacheLocation: args.cacheLocation,
    concurrency: args.concurrency,
  };
  const { Lint } = await importLint();
  return Lint.create(choice);
}

async function importLint(): Promise<typeof import("./lint.ts")> {
  try {
    return await import("./lint.ts");
  } catch (error) {
    if (!(error instanceof Error) || !/Cannot find package 'eslint'/u.test(error.message)) throw error;
    throw new CommandError("ESLint is not installed. Install it in the project: npm install --save-dev eslint");
  }
}

/** The files of a path, parted by what becomes of them. */
interface Sorted {
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
  /** Files that were named outright and are not of a kind that is linted. */
  readonly skipped: readonly string[];
  /** Arguments that `.gitignore` leaves out. */
  readonly ignored: readonly string[];
}

async function sortFiles(lint: Lint, { found, unreadable }: FoundFiles): Promise<Sorted> {
  const readable: string[] = [];
  const failed = new Map(unreadable.map((each) => [each.path, each]));
  const skipped: string[] = [];
  for (const { argument, kind, files } of found) {
    for (const path of files) {
      if (!(await lint.reads(path))) {
        if (kind === "file") skipped.push(argument);
        continue;
      }
      const reason = whyUnreadable(path);
      if (reason === null) readable.push(path);
      else failed.set(path, { path, reason });
    }
  }
  const ignored = found.filter((each) => each.ignored).map((each) => each.argument);
  return { files: distinct(readable), unreadable: [...failed.values()], skipped, ignored };
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}

/** Tells what was left out of what the user named. */
function noteLeftOut({ skipped, ignored }: Sorted, complain: Complain): void {
  if (skipped.length > 0)
    complain(`Skipped ${count(skipped.length, "file")} that no chosen rule reads: ${named(skipped)}`);
  if (ignored.length > 0)
    complain(`Skipped what .gitignore leaves out: ${named(ignored)}. Use --no-ignore to lint it.`);
}

/** A hook passes files, any files; a folder is named by a person, who should know when it is the wrong one. */
function assertSomethingToLint({ found }: FoundFiles, { files, unreadable, ignored }: Sorted): void {
  const many = found.filter(({ kind }) => kind === "many").map(({ argument }) => argument);
  if (files.length > 0 || unreadable.length > 0 || many.length === 0) return;
  const advice = many.some((argument) => ignored.includes(argument))
    ? ".gitignore leaves it out. Use --no-ignore to lint it."
    : "No file there is of a kind that the chosen rules read. Check the path, or choose other rules with --config.";
  throw new CommandError(`No files to lint in ${named(many)}. ${advice}`);
}

function exitCodeOf(results: readonly ESLint.LintResult[], unreadable: readonly Unreadable[], args: Arguments): number {
  if (unreadable.length > 0) return FAILURE;
  const { errors, warnings } = totalsOf(results);
  const tooMany = args.maxWarnings !== undefined && warnings > args.maxWarnings;
  return args.fail && (errors > 0 || tooMany) ? FOUND : 0;
}

/** Writes the report, and the lines that belong to no file's findings. */
async function report(
  outcome: Omit<Outcome, "exitCode" | "rules">,
  args: Arguments,
  colors: Colors,
  complain: Complain,
  stream: NodeJS.WritableStream = process.stdout,
): Promise<number> {
  const exitCode = exitCodeOf(outcome.results, outcome.unreadable, args);
  const format = await loadFormat(args.format);
  stream.write(format({ ...outcome, exitCode, rules }, colors));
  for (const each of outcome.unreadable) complain(unreadableLine(each, outcome.cwd));
  const { warnings } = totalsOf(outcome.results);
  if (args.maxWarnings !== undefined && warnings > args.maxWarnings) {
    complain(`${count(warnings, "warning")}, more than the ${args.maxWarnings} that --max-warnings allows.`);
  }
  return exitCode;
}

async function lintStandardInput(args: Arguments, colors: Colors, complain: Complain, cwd: string): Promise<number> {
  const name = args.stdinFilename;
  const path = resolve(cwd, name);
  const lint = await startLint(args, cwd, [name]);
  if (!(await lint.reads(path))) {
    throw new CommandError(`No chosen rule reads a file named ${name}. Give the name of one with --stdin-filename.`);
  }
  const input = await text(process.stdin);
  const results = await lint.text(input, path);
  const fixed = results[0]?.output;
  if (args.fix) process.stdout.write(fixed ?? input);
  const outcome = { results, unreadable: [], fixedFiles: fixed === undefined ? 0 : 1, cwd };
  return report(outcome, args, colors, complain, args.fix ? process.stderr : process.stdout);
}

/**
 * Lints what the command line names and reports it.
 *
 * @param colors The colours of the standard output.
 * @param complain Writes one line to the standard error.
 * @returns The exit code.
 * @throws CommandError for anything the user can put right.
 */
export async function lintPaths(args: Arguments, colors: Colors, complain: Complain): Promise<number> {
  const cwd = process.cwd();
  if (args.paths[0] === "-") return lintStandardInput(args, colors, complain, cwd);
  const paths = args.paths.length === 0 ? ["."] : args.paths;
  const progress = new Progress(process.stderr);
  try {
    const lint = await startLint(args, cwd, paths);
    const found = findFiles(paths, { cwd, respectGitignore: args.ignore });
    const sorted = await sortFiles(lint, found);
    assertSomethingToLint(found, sorted);
    const results = await lint.files(sorted.files, (done) => progress.update(done, sorted.files.length));
    progress.end();
    noteLeftOut(sorted, complain);
    const fixedFiles = results.filter((result) => result.output !== undefined).length;
    return await report({ results, unreadable: sorted.unreadable, fixedFiles, cwd }, args, colors, complain);
  } finally {
    progress.end();
  }
}
