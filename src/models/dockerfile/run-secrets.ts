import { memoize } from "../../kit/memoize.ts";
import { once } from "../../kit/once.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { CommandInstruction, KeyValue } from "../../languages/dockerfile/ast.ts";
import { isSecretName } from "../../libraries/credentials/secret-name.ts";
import { type PlacedInstruction, placedInstructions } from "./document.ts";
import { placedVariables } from "./placed-variables.ts";
import { type WrittenCommand, writtenCommandsOfRun } from "./run-commands.ts";
import { secretMounts } from "./secret-mounts.ts";
import { variableReferences, type VariableReference } from "./variable-references.ts";

/** The secrets of one `RUN`. */
export interface RunSecrets {
  readonly commands: readonly WrittenCommand[];
  /** Whether the file names no secret at all, so that every question below is answered by no. */
  readonly isFree: boolean;
  /** Variables of `ARG` or `ENV` that hold a secret by their names. */
  isRecorded(name: string): boolean;
  /** Variables that hold a mounted secret. */
  isMounted(name: string): boolean;
  /** Whether a path is that of a mounted secret. */
  isSecretPath(path: string): boolean;
  /** Whether a path is kept out of the layer: by a mount, or as a device. */
  isOutside(path: string): boolean;
}

const SECRETS_FOLDER = "/run/secrets/";

/**
 * Whether anything in the file may be a secret to a `RUN`: an `ARG` or `ENV` by its name, a mount of that
 * type, a path below that folder.
 */
const mayNameSecrets: (sourceCode: SourceCode) => boolean = memoize(
  (sourceCode) =>
    /secret/iu.test(sourceCode.text) ||
    placedInstructions(sourceCode).some(
      ({ instruction }) =>
        (instruction.type === "Env" || instruction.type === "Arg") &&
        instruction.pairs.some(({ key }) => isSecretName(key.value)),
    ),
);
const ASSIGNMENT = /^(?<name>[A-Za-z_]\w*)=/u;

function targetOf(options: readonly KeyValue[]): string | null {
  return (
    options.find(({ key }) => ["target", "dst", "destination"].includes(key.value.toLowerCase()))?.value?.value ?? null
  );
}

/** What the commands assign, and how it is written. */
function assignmentsOf(
  commands: readonly WrittenCommand[],
  text: string
): { readonly name: string; readonly raw: string }[] {
  return commands.flatMap(({ words, shell }) => [
    ...(shell?.assignments ?? []).map(({ name, value }) => ({ name, raw: value?.raw ?? "" })),
    ...words.flatMap(({ prefix, range }) => {
      const name = ASSIGNMENT.exec(prefix)?.groups?.["name"];
      return name === undefined ? [] : [{ name, raw: text.slice(...range) }];
    }),
  ]);
}

/** @returns What is secret in a `RUN`, and how it got there. */
export function runSecrets(sourceCode: SourceCode, run: PlacedInstruction<CommandInstruction>): RunSecrets {
  const { instruction } = run;
  const commands = writtenCommandsOfRun(sourceCode, instruction);
  const mounts = secretMounts(instruction);
  const files = mounts.flatMap(({ file }) => file ?? []);
  const isSecretPath = (path: string): boolean => files.includes(path) || path.startsWith(SECRETS_FOLDER);
  const assigned = once(() => assignmentsOf(commands, sourceCode.text));
  const own = once(() => new Set(assigned().map(({ name }) => name)));
  const mounted = once(() => {
    const fromFile = assigned().filter(({ raw }) => [SECRETS_FOLDER, ...files].some((file) => raw.includes(file)));
    return new Set([...mounts.flatMap(({ variable }) => variable ?? []), ...fromFile.map(({ name }) => name)]);
  });
  const targets = instruction.flags
    .filter(({ name }) => name === "mount")
    .flatMap(({ options }) => targetOf(options) ?? []);
  const isSet = (name: string): boolean =>
    placedVariables(sourceCode, run).isSet(name) || (run.onbuild !== null && triggeredNames(run).has(name));
  return {
    commands,
    isFree: !mayNameSecrets(sourceCode),
    isRecorded: (name) => isSecretName(name) && !own().has(name) && !mounted().has(name) && isSet(name),
    isMounted: (name) => mounted().has(name),
    isSecretPath,
    isOutside: (path) =>
      path.startsWith("/dev/") ||
      targets.some((target) => path === target || path.startsWith(`${target.replace(/\/$/u, "")}/`)),
  };
}

/** What the triggers before one set for it. */
function triggeredNames({ stage, onbuild }: PlacedInstruction): ReadonlySet<string> {
  const before = stage.instructions.filter(({ range }) => range[0] < (onbuild?.range[0] ?? 0));
  const triggers = before.flatMap((each) => (each.type === "Onbuild" && each.trigger ? [each.trigger] : []));
  return new Set(
    triggers.flatMap((each) =>
      each.type === "Arg" || each.type === "Env" ? each.pairs.map(({ key }) => key.value) : []
    )
  );
}

/** @returns The variables in a word of a command line that hold a secret, mounted or not. */
export function secretReferences(sourceCode: SourceCode, secrets: RunSecrets, range: Range): VariableReference[] {
  return variableReferences(sourceCode, { range }).filter(
    ({ name }) => secrets.isRecorded(name) || secrets.isMounted(name)
  );
}
