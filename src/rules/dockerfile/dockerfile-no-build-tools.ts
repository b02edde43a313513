import { createRule, type RuleContext } from "../../kit/create-rule.ts";
import { buildPackages, sdkImage } from "../../models/dockerfile/build-tools.ts";
import { operationsOfImage } from "../../models/dockerfile/image-commands.ts";
import { operationName } from "../../models/dockerfile/operation-name.ts";
import { shippedImages, type ShippedImage } from "../../models/dockerfile/shipped-images.ts";

type MessageId = "package" | "image" | "fatImage" | "manager";

interface Options {
  readonly strict: boolean;
}

function checkBase({ base }: ShippedImage, strict: boolean, { report }: RuleContext<MessageId>): void {
  const sdk = base && sdkImage(base);
  if (!base || !sdk || (!strict && !sdk.isForBuildsAlone)) return;
  const data = { image: base.image.text, runtime: sdk.runtime };
  report({ at: base.image.nameAt, messageId: sdk.isForBuildsAlone ? "image" : "fatImage", data });
}

function checkPackages({ stage }: ShippedImage, strict: boolean, { sourceCode, report }: RuleContext<MessageId>): void {
  const packages = buildPackages(sourceCode, stage).filter(({ isDoubtful }) => strict || !isDoubtful);
  for (const { word, name } of packages) report({ at: word, messageId: "package", data: { name } });
  if (!strict) return;
  for (const operation of operationsOfImage(sourceCode, stage)) {
    const { subcommand, subcommandWord, programWord, manager } = operation;
    const isInstall = (subcommand?.action ?? manager.bareAction) === "install";
    if (!isInstall || packages.some((each) => each.operation === operation)) continue;
    report({ at: subcommandWord ?? programWord, messageId: "manager", data: { command: operationName(operation) } });
  }
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-no-build-tools",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "disallow compilers, headers and SDK images in the image that ships",
  references: ["https://docs.docker.com/build/building/multi-stage/", "https://docs.docker.com/build/building/best-practices/"],
  schema: [
    {
      type: "object",
      properties: {
        strict: {
          description:
            "Also report images that do not say what they run, tools and images that some programs need at run time, " +
            "and every use of a package manager.",
          type: "boolean",
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false }],
  strictOptions: [{ strict: true }],
  messages: {
    package:
      "`{{name}}` is there to build with. In the image that ships it is only weight, one more thing to patch, and a tool " +
      "for whoever breaks in. Install it in a build stage and copy the result.",
    image:
      "`{{image}}` is made to build in and ships compilers, sources and package managers. " +
      "Name this stage, and copy its result into a last stage on {{runtime}}.",
    fatImage: "`{{image}}` brings a whole toolchain. Run on {{runtime}}.",
    manager:
      "`{{command}}` runs in the image that ships, which then holds the package manager and all it brings. " +
      "Run it in a build stage and copy the result.",
  },
  check(context, [{ strict }]) {
    for (const image of shippedImages(context.sourceCode, context.settings.docker.targetStages)) {
      if (!image.hasApplication && !strict) continue;
      checkBase(image, strict, context);
      checkPackages(image, strict, context);
    }
  },
});
