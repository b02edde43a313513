import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { addOption } from "./add-option.ts";
import type { CommandWord } from "./command-word.ts";
import { setsItem } from "./configuration-items.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { mayHoldOptions } from "./open-arguments.ts";
import { operationName } from "./operation-name.ts";
import { packageOperations } from "./package-operations.ts";

/** An install that brings in what its packages only recommend. */
export interface RecommendingInstall {
  /** The word to show: the subcommand. */
  readonly at: CommandWord;
  /** The program and the subcommand. */
  readonly command: string;
  /** The flag that leaves the recommended packages out. */
  readonly flag: string;
  /** The edit that adds it, or `null` where the words do not stand in the file as they are run. */
  readonly edit: Edit | null;
}

/** @returns Every install that is not told whether recommended packages are wanted. */
export function recommendingInstalls(sourceCode: SourceCode): RecommendingInstall[] {
  return packageOperations(sourceCode).flatMap((operation): RecommendingInstall[] => {
    const { manager, subcommand, options, command, subcommandWord } = operation;
    const { recommends, assumeYes } = manager;
    if (!recommends || subcommand?.action !== "install" || !subcommandWord || mayHoldOptions(operation, sourceCode)) return [];
    const silent = [...recommends.flags, ...(assumeYes?.unasked ?? []), ...(assumeYes?.configurationOptions ?? [])];
    const isTold = options.some((option) => silent.includes(option.name) || setsItem(option, recommends.items));
    if (isTold || mayBeConfigured(sourceCode, command, recommends)) return [];
    return [
      {
        at: subcommandWord,
        command: operationName(operation),
        flag: recommends.insert,
        edit: addOption(subcommandWord, recommends.insert),
      },
    ];
  });
}
