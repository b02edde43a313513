import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { CONFIGURATION_WRITERS, type ConfigurationWriter } from "../../libraries/credentials/secret-options.ts";
import { readArguments } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import type { RunSecrets } from "./run-secrets.ts";
import { secretReferences } from "./run-secrets.ts";
import type { WrittenCommand } from "./run-commands.ts";
import { programName } from "./unwrap.ts";
import { variableReferencesInBody } from "./variable-references.ts";

/** A secret that a `RUN` leaves in a file of its layer. */
export interface StoredSecret {
  readonly kind: "written" | "copied";
  /** The file, or the command that keeps it in one of its own. */
  readonly target: string;
  readonly at: Range;
}

const PRINTING: ReadonlySet<string> = new Set(["echo", "printf"]);
const COPYING: ReadonlySet<string> = new Set(["cp", "install", "mv"]);
const COPY_OPTIONS = ["-m", "--mode", "-o", "--owner", "-g", "--group", "-S", "--suffix"];
const REMOVING: ReadonlySet<string> = new Set(["rm", "shred", "unlink"]);

function wordsOf({ words, unwrapped }: WrittenCommand): readonly CommandWord[] {
  return unwrapped ?? words;
}

function lastPart(path: string): string {
  return path.replace(/\/$/u, "").split("/").at(-1) ?? path;
}

/** The last parts of the paths that a command after this one deletes. */
function removedAfter(command: WrittenCommand, { commands }: RunSecrets): string[] {
  return commands
    .slice(commands.indexOf(command) + 1)
    .map(wordsOf)
    .filter((words) => REMOVING.has(programName(words[0]) ?? ""))
    .flatMap((words) =>
      words.slice(1).map(({ value, prefix, range }) => lastPart(value ?? `${prefix}${range.join("-")}`))
    );
}

/** The files that a command's output goes to, down the pipe included. */
function outputsOf(command: WrittenCommand, { commands }: RunSecrets): CommandWord[] {
  const { shell } = command;
  const pipeline = shell?.pipeline?.commands ?? [];
  const after = commands.filter(
    (each) => each.shell && pipeline.indexOf(each.shell) > pipeline.indexOf(shell as never)
  );
  const tees = after.map(wordsOf).filter((words) => programName(words[0]) === "tee");
  return [
    ...redirectsOf(command),
    ...tees.flatMap((words) => readArguments(words.slice(1), { valueOptions: [] }).operands),
  ];
}

function redirectsOf({ shell }: WrittenCommand): CommandWord[] {
  return (shell?.redirects ?? []).flatMap(({ operator, target }) =>
    /^(?:\d*|&)>{1,2}\|?$/u.test(operator) && target
      ? [{ range: target.range, value: target.value, prefix: target.prefix, syntax: "shell", isLiteral: true }]
      : []
  );
}

/** A file by its text, as far as it is known: `$HOME/.npmrc` by its last part. */
function pathOf({ text }: SourceCode, { value, range }: CommandWord): string {
  return value ?? text.slice(...range).replace(/^["']|["']$/gu, "");
}

function stays(path: string, command: WrittenCommand, secrets: RunSecrets): boolean {
  return !secrets.isOutside(path) && !removedAfter(command, secrets).includes(lastPart(path));
}

/** A word holds a secret: a variable, or what `$(cat file)` prints of a mounted one. */
function holdsSecret(sourceCode: SourceCode, secrets: RunSecrets, { range, syntax }: CommandWord): boolean {
  if (syntax !== "shell") return false;
  const raw = sourceCode.text.slice(...range);
  const file = /\$\(\s*(?:cat|<)\s*([^\s)"']+)\s*\)/u.exec(raw)?.[1];
  return (file !== undefined && secrets.isSecretPath(file)) || secretReferences(sourceCode, secrets, range).length > 0;
}

function printedSecrets(sourceCode: SourceCode, secrets: RunSecrets, command: WrittenCommand): StoredSecret[] {
  const words = wordsOf(command);
  if (!PRINTING.has(programName(words[0]) ?? "")) return [];
  const word = words.slice(1).find((each) => holdsSecret(sourceCode, secrets, each));
  const paths = word ? outputsOf(command, secrets).map((each) => pathOf(sourceCode, each)) : [];
  const path = paths.find((each) => stays(each, command, secrets));
  return word && path !== undefined ? [{ kind: "written", target: path, at: word.range }] : [];
}

/** `cat <<EOF > file` with a secret in its body. */
function documentSecrets(sourceCode: SourceCode, secrets: RunSecrets, command: WrittenCommand): StoredSecret[] {
  const starts = (command.shell?.redirects ?? []).map(({ range }) => range[0]);
  const documents = command.run.instruction.heredocs.filter(
    ({ range, quoted, script }) => !quoted && !script && starts.includes(range[0])
  );
  const reference = documents
    .flatMap(({ bodyRange }) => variableReferencesInBody(sourceCode, bodyRange))
    .find(({ name }) => secrets.isRecorded(name) || secrets.isMounted(name));
  const paths = reference ? outputsOf(command, secrets).map((each) => pathOf(sourceCode, each)) : [];
  const path = paths.find((each) => stays(each, command, secrets));
  return reference && path !== undefined ? [{ kind: "written", target: path, at: reference.range }] : [];
}

function isUndone(
  command: WrittenCommand,
  { files, programs, undone }: ConfigurationWriter,
  secrets: RunSecrets
): boolean {
  const { commands } = secrets;
  const isTakenAway = commands
    .slice(commands.indexOf(command) + 1)
    .map(wordsOf)
    .some(
      (words) =>
        programs.includes(programName(words[0]) ?? "") && words.some(({ value }) => undone.includes(value ?? ""))
    );
  return isTakenAway || removedAfter(command, secrets).some((name) => files.includes(name));
}

function configuredSecrets(sourceCode: SourceCode, secrets: RunSecrets, command: WrittenCommand): StoredSecret[] {
  const words = wordsOf(command);
  const writer = CONFIGURATION_WRITERS.find(
    (each) =>
      each.programs.includes(programName(words[0]) ?? "") && words.some(({ value }) => each.words.includes(value ?? ""))
  );
  const word = writer && words.slice(1).find((each) => holdsSecret(sourceCode, secrets, each));
  if (!word || isUndone(command, writer, secrets)) return [];
  const [file = ""] = writer.files;
  return secrets.isOutside(`/root/${file}`) ? [] : [{ kind: "written", target: file, at: word.range }];
}

function copiedSecrets(sourceCode: SourceCode, secrets: RunSecrets, command: WrittenCommand): StoredSecret[] {
  const words = wordsOf(command);
  const program = programName(words[0]) ?? "";
  const { operands } = readArguments(words.slice(1), { valueOptions: COPYING.has(program) ? COPY_OPTIONS : [] });
  const source = operands.find(({ value }) => value !== null && secrets.isSecretPath(value));
  const targets = COPYING.has(program) ? operands.slice(-1) : program === "cat" ? outputsOf(command, secrets) : [];
  const path = targets
    .filter((word) => word !== source)
    .map((word) => pathOf(sourceCode, word))
    .find((each) => {
      // Into a folder the file keeps its name.
      const isGone = removedAfter(command, secrets).includes(lastPart(source?.value ?? ""));
      return stays(each, command, secrets) && !isGone;
    });
  return source && path !== undefined ? [{ kind: "copied", target: path, at: source.range }] : [];
}

/** @returns Every secret that the `RUN` leaves in a file of its layer; what it deletes again, or writes into a mount, it does not. */
export function storedSecrets(sourceCode: SourceCode, secrets: RunSecrets): StoredSecret[] {
  if (secrets.isFree) return [];
  return secrets.commands.flatMap((command) =>
    [printedSecrets, documentSecrets, configuredSecrets, copiedSecrets].flatMap((find) =>
      find(sourceCode, secrets, command)
    )
  );
}
