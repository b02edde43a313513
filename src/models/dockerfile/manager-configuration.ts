import { memoize } from "../../kit/memoize.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { Instruction, TransferInstruction } from "../../languages/dockerfile/ast.ts";
import type { ManagerConfiguration } from "../../libraries/package-managers/package-manager.ts";
import { ancestry, stageGraph, type BuildStage } from "./stage-graph.ts";
import type { RunCommand } from "./run-commands.ts";
import { stageStates } from "./stage-state.ts";

/** The instructions of each stage after those of the stages below it. */
const lineages: (sourceCode: SourceCode) => ReadonlyMap<BuildStage["node"], readonly Instruction[]> = memoize(
  (sourceCode) =>
    new Map(
      stageGraph(sourceCode).stages.map((stage) => [
        stage.node,
        ancestry(stage).toReversed().flatMap(({ node }) => node.instructions),
      ]),
    ),
);

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** A name without an ending may be a folder, whose content is not known. */
function mayBeFolder(source: string): boolean {
  return !/[^./]\.[^./]+$/u.test(source);
}

function mayWrite({ sources, destination }: TransferInstruction, paths: readonly string[]): boolean {
  const target = destination?.value.replace(/(?<=.)\/$/u, "");
  if (target === undefined || target.includes("$")) return false;
  return paths.some(
    (path) => isInside(target, path) || (isInside(path, target) && sources.some(({ value }) => mayBeFolder(value))),
  );
}

function mayConfigure(instruction: Instruction, configuration: ManagerConfiguration, text: string): boolean {
  const { configurationPaths, configurationWords } = configuration;
  if (instruction.type === "Copy" || instruction.type === "Add") return mayWrite(instruction, configurationPaths);
  if (instruction.type !== "Run" || configurationWords.length === 0) return false;
  const end = Math.max(instruction.range[1], ...instruction.heredocs.map(({ bodyRange }) => bodyRange[1]));
  const source = text.slice(instruction.range[0], end).toLowerCase();
  return configurationWords.some((word) => source.includes(word));
}

/**
 * @returns Whether a manager may have been told something before the command runs: by a file that an
 * instruction of the stage or of one below it writes or copies, or by an environment variable.
 */
export function mayBeConfigured(
  sourceCode: SourceCode,
  { run, environment }: RunCommand,
  configuration: ManagerConfiguration,
): boolean {
  const isSet = (name: string): boolean =>
    environment.includes(name) ||
    (!run.onbuild && stageStates(sourceCode).before(run.instruction).variables.isSet(name));
  if (configuration.configurationVariables.some(isSet)) return true;
  const upTo = run.onbuild ?? run.instruction;
  return (lineages(sourceCode).get(run.stage) ?? [])
    .filter(({ range }) => range[0] <= upTo.range[0])
    .some((instruction) => mayConfigure(instruction, configuration, sourceCode.text));
}
