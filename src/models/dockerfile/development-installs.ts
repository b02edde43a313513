import type { Edit } from "../../kit/edit.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import { managerOfProgram } from "../../libraries/package-managers/table.ts";
import { addOption } from "./add-option.ts";
import type { CommandOption } from "./command-options.ts";
import type { CommandWord } from "./command-word.ts";
import { copiedFiles } from "./copied-files.ts";
import { fileMatches } from "./file-pattern.ts";
import { mayBeConfigured } from "./manager-configuration.ts";
import { packageOperations, type PackageOperation } from "./package-operations.ts";
import { runCommands } from "./run-commands.ts";
import { ancestry, stageGraph, type BuildStage } from "./stage-graph.ts";

/** An install of development dependencies into an image that is shipped. */
export interface DevelopmentInstall {
  readonly operation: PackageOperation;
  /** The word to show: the subcommand, or the program without one. */
  readonly at: CommandWord;
  readonly flag: string;
  /** Whether the image is clearly made to run: another stage builds, and nothing here needs the tools. */
  readonly isCertain: boolean;
  readonly edit: Edit | null;
}

/** Words of a command that starts a program for development. */
const DEVELOPMENT =
  /(?<![\w.-])(?:dev|develop|development|watch|tests?|lint|nodemon|ts-node|tsx|vite|jest|storybook|bash)(?![\w.-])/u;

/** Programs that run the tools which a project depends on for development. */
const TOOL_RUNNERS: ReadonlySet<string> = new Set(["npx", "pnpx", "yarnpkg", "node", "make", "tsc", "turbo", "nx"]);

function isMeant(flags: readonly string[], { name, value }: CommandOption): boolean {
  return flags.includes(name) || flags.includes(`${name}=${value ?? ""}`);
}

/** Whether the image starts for development, as its name or its command says. */
function isForDevelopment({ node }: BuildStage, text: string): boolean {
  if (DEVELOPMENT.test(node.name ?? "")) return true;
  const starts = node.instructions.filter(({ type }) => type === "Cmd" || type === "Entrypoint");
  return starts.some(({ range }) => DEVELOPMENT.test(text.slice(...range)));
}

/** Whether a later command of the image's stages may need the tools, or take them out again. */
function isFollowedByUse({ command }: PackageOperation, stages: ReadonlySet<unknown>, sourceCode: SourceCode): boolean {
  const all = runCommands(sourceCode).filter(({ run }) => stages.has(run.stage));
  const installs = new Set(packageOperations(sourceCode).map((operation) => operation.command));
  return all
    .slice(all.indexOf(command) + 1)
    .some(
      (later) =>
        TOOL_RUNNERS.has(later.program) ||
        later.words[0]?.prefix.includes("/") === true ||
        (managerOfProgram(later.program)?.production !== undefined && !installs.has(later)) ||
        (later.program === "rm" && later.words.some(({ prefix }) => prefix.includes("node_modules")))
    );
}

function developmentInstall(
  operation: PackageOperation,
  stage: BuildStage,
  sourceCode: SourceCode
): DevelopmentInstall[] {
  const { manager, subcommandName, subcommandWord, programWord, operands, options, isOpen, command } = operation;
  const { production } = manager;
  if (!production?.subcommands.includes(subcommandName) || operands.length > 0 || isOpen || command.run.onbuild)
    return [];
  const silent = [...production.flags, ...production.otherFlags];
  if (options.some((option) => isMeant(silent, option)) || mayBeConfigured(sourceCode, command, production)) return [];
  const stages = new Set(ancestry(stage).map(({ node }) => node));
  if (isForDevelopment(stage, sourceCode.text) || isFollowedByUse(operation, stages, sourceCode)) return [];
  const names = copiedFiles(sourceCode, command.run).map(({ name }) => name);
  const isTold = names.some(
    (name) => name !== null && production.configurationFiles.some((file) => fileMatches(name, file))
  );
  const isCertain = !isTold && stageGraph(sourceCode).stages.length > stages.size;
  const at = subcommandWord ?? programWord;
  return [{ operation, at, flag: production.insert, isCertain, edit: addOption(at, production.insert) }];
}

/** @returns Every install of development dependencies in the stages that a shipped one is made of. */
export function developmentInstalls(sourceCode: SourceCode, shipped: readonly BuildStage[]): DevelopmentInstall[] {
  return packageOperations(sourceCode).flatMap((operation) => {
    const stage = shipped.find((each) => ancestry(each).some(({ node }) => node === operation.command.run.stage));
    return stage ? developmentInstall(operation, stage, sourceCode) : [];
  });
}
