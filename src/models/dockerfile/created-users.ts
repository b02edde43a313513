import { insertAt, type Edit } from "../../kit/edit.ts";
import type { Range } from "../../kit/range.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { USERADD_VALUE_OPTIONS } from "../../libraries/account-commands.ts";
import { readArguments, type CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { valuePlace } from "./option-value.ts";
import { runCommands, type RunCommand } from "./run-commands.ts";

/** A user that `useradd` makes with a number of its own. */
export interface CreatedUser {
  readonly uid: number;
  /** Where the number is written. */
  readonly uidAt: Range;
  /** Whether the user is entered in the login logs. */
  readonly isLogged: boolean;
  /** The edit that keeps the user out of them; `null` where the words do not stand in the file as they are run. */
  readonly noLogInit: Edit | null;
}

const NO_LOG_INIT = ["-l", "--no-log-init"];
/** With these nobody is made: defaults are shown or set, help is printed. */
const OTHER_PURPOSE = ["-D", "--defaults", "-h", "--help"];

/** The flag in the spelling of the others: long ones beside long ones. */
function insertion({ range, syntax, isLiteral }: CommandWord, options: readonly CommandOption[]): Edit | null {
  if (!isLiteral) return null;
  const flag = options.every(({ name }) => name.startsWith("--")) ? "--no-log-init" : "-l";
  return insertAt(range[1], syntax === "json" ? `, "${flag}"` : ` ${flag}`);
}

function createdUser({ words }: RunCommand): CreatedUser[] {
  const [program] = words;
  const { options, isOpen } = readArguments(words.slice(1), { valueOptions: USERADD_VALUE_OPTIONS });
  const option = options.findLast(({ name }) => name === "-u" || name === "--uid");
  if (!program || isOpen || !/^\d+$/u.test(option?.value ?? "")) return [];
  if (!option || options.some(({ name }) => OTHER_PURPOSE.includes(name))) return [];
  return [
    {
      uid: Number(option.value),
      uidAt: valuePlace(option),
      isLogged: !options.some(({ name }) => NO_LOG_INIT.includes(name)),
      noLogInit: insertion(program, options),
    },
  ];
}

/** @returns Every user that a `RUN` makes with `useradd` and a known number. */
export function createdUsers(sourceCode: SourceCode): CreatedUser[] {
  return runCommands(sourceCode)
    .filter(({ program }) => program === "useradd")
    .flatMap(createdUser);
}
