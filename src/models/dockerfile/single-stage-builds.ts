import type { SourceCode } from "../../kit/source-code.ts";
import { buildCommands, buildPackages, sdkImage, type BuildCommand, type BuildPackage } from "./build-tools.ts";
import { commandsOfImage, operationsOfImage } from "./image-commands.ts";
import { nodeDependencies } from "./node-dependencies.ts";
import { shippedImages, type ShippedImage } from "./shipped-images.ts";

/** A build in the image that ships, which takes nothing from a stage of its own for that. */
export interface SingleStageBuild {
  /** The first command that builds; `null` where only the tools are installed. */
  readonly command: BuildCommand | null;
  /** The first package that is there to build with. */
  readonly tool: BuildPackage | null;
}

/** Whether the tools are taken off again by the same `RUN`, as with `apk del .build-deps`. */
function isCleanedUp(sourceCode: SourceCode, image: ShippedImage, { command, program }: BuildCommand): boolean {
  if (image.base && sdkImage(image.base)?.isForBuildsAlone) return false;
  if (program.usesDependencies) {
    return commandsOfImage(sourceCode, image.stage).some(
      (other) => start(other) > start(command) && nodeDependencies(sourceCode, other) === "fewer",
    );
  }
  return operationsOfImage(sourceCode, image.stage).some(
    ({ command: other, subcommand }) =>
      subcommand?.action === "remove" && other.run.instruction === command.run.instruction && start(other) > start(command),
  );
}

function start({ words: [first] }: BuildCommand["command"]): number {
  return first?.range[0] ?? 0;
}

function singleStageBuild(sourceCode: SourceCode, image: ShippedImage): SingleStageBuild | null {
  const command = buildCommands(sourceCode, image.stage).find((each) => !isCleanedUp(sourceCode, image, each)) ?? null;
  const tools = image.hasApplication ? buildPackages(sourceCode, image.stage) : [];
  const tool = tools.find(({ isDoubtful }) => !isDoubtful) ?? null;
  return command || tool ? { command, tool } : null;
}

/**
 * @param targets The stages that the project builds, by name; empty: the last one.
 * @returns For each shipped image that takes nothing from another stage the first sign that something is
 * built in it with tools that stay.
 */
export function singleStageBuilds(sourceCode: SourceCode, targets: readonly string[]): SingleStageBuild[] {
  return shippedImages(sourceCode, targets)
    .filter(({ taken }) => taken.length === 0)
    .flatMap((image) => singleStageBuild(sourceCode, image) ?? []);
}
