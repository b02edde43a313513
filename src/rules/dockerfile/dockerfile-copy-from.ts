import { closest } from "../../kit/closest.ts";
import { createRule, type Report, type Suggestion } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { copiedSources, type CopiedSource } from "../../models/dockerfile/copied-sources.ts";
import { filesystemCopies } from "../../models/dockerfile/filesystem-copies.ts";

type MessageId =
  | "unknown"
  | "later"
  | "noIndex"
  | "variable"
  | "own"
  | "index"
  | "wholeFilesystem"
  | "useName"
  | "didYouMean";

interface Options {
  readonly strict: boolean;
  readonly contexts: readonly string[];
}

/** Offers a name in the place of the word, where the word stands as it is read. */
function rename({ isLiteral, range, text }: CopiedSource, messageId: MessageId, name: string | null): Suggestion<MessageId>[] {
  if (name === null || !isLiteral) return [];
  return [{ messageId, data: { name, text }, edits: [replaceRange(range, name)] }];
}

function judge(source: CopiedSource, { strict, contexts }: Options): Omit<Report<MessageId>, "at" | "data"> | null {
  switch (source.problem) {
    case "unknown": {
      if (contexts.includes(source.text)) return null;
      const name = closest(source.text, source.stageNames);
      // A mount takes its files from build contexts more often than not.
      if (source.kind === "mount" && name === null) return null;
      return { messageId: "unknown", suggest: rename(source, "didYouMean", name) };
    }
    case "index":
      return strict ? { messageId: "index", suggest: rename(source, "useName", source.stageName) } : null;
    case null:
      return null;
    default:
      return { messageId: source.problem };
  }
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-copy-from",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require `--from` to name an earlier stage, and to take no whole file system",
  references: [
    "https://docs.docker.com/reference/dockerfile/#copy---from",
    "https://docs.docker.com/build/building/multi-stage/",
  ],
  aliases: { DL3022: ["unknown", "later", "noIndex", "variable"], DL3023: ["own"], DL3067: ["wholeFilesystem"] },
  mentions: ["from="],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        strict: { description: "Also report a stage that is given by its number.", type: "boolean" },
        contexts: {
          description: "Names of build contexts that the command line gives (`--build-context name=…`).",
          type: "array",
          items: { type: "string" },
          uniqueItems: true,
        },
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ strict: false, contexts: [] }],
  strictOptions: [{ strict: true }],
  messages: {
    unknown:
      "No stage of this file is named `{{text}}`, so Docker looks for an image of that name. " +
      "Name a stage that stands above, or an image with its tag.",
    later:
      "The stage `{{text}}` stands further down, where only BuildKit finds it: `from` is meant for earlier stages. Move it above this one.",
    noIndex: "No stage has the number {{text}} (the first is 0), so the build fails. Name a stage that stands above.",
    variable:
      "`{{text}}` is not replaced here: `from` takes no variables. Give the image to a stage of its own (`FROM {{text}} AS name`) and name that.",
    own: "`{{text}}` is the stage that this instruction builds, so it has nothing to take files from. Name an earlier stage.",
    index:
      "The number {{text}} means another stage as soon as one is added above or moved. Name the stage, and take files from it by that name.",
    wholeFilesystem:
      "This copies everything of `{{text}}` over the stage: its packages, tools and whatever the build left there. Copy the paths that are needed.",
    useName: "Write the stage's name, `{{name}}`.",
    didYouMean: "Did you mean `{{name}}`?",
  },
  check({ sourceCode, report }, [options]) {
    for (const source of copiedSources(sourceCode)) {
      const finding = judge(source, options);
      if (finding) report({ ...finding, at: source.range, data: { text: source.text } });
    }
    for (const { source, at } of filesystemCopies(sourceCode)) {
      report({ at, messageId: "wholeFilesystem", data: { text: source } });
    }
  },
});
