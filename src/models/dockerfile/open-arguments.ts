import { nameWords } from "../../kit/name-words.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { PACKAGE_WORDS } from "../../libraries/package-words.ts";
import type { CommandWord } from "./command-word.ts";
import type { PackageOperation } from "./package-operations.ts";

const VARIABLE = /^"?\$\{?(\w+)\}?"?$/u;

/** Whether a word is a variable whose name says that it holds packages. */
function namesPackages({ range }: CommandWord, { text }: SourceCode): boolean {
  const name = VARIABLE.exec(text.slice(...range))?.[1] ?? "";
  return nameWords(name).some((word) => PACKAGE_WORDS.has(word));
}

/**
 * @returns Whether words that are not known may hold an option. A variable that is named for packages does
 * not, nor does one behind the name of a package, which names more of them: `apk add git $MORE`.
 */
export function mayHoldOptions({ isOpen, operands }: PackageOperation, sourceCode: SourceCode): boolean {
  if (!isOpen) return false;
  const [first] = operands;
  return (
    first === undefined ||
    (first.value === null && !namesPackages(first, sourceCode)) ||
    operands.some(({ value, prefix }) => value === null && prefix.startsWith("-"))
  );
}
