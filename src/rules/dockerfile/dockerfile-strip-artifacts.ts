import { createRule } from "../../kit/create-rule.ts";
import { copiedArtifacts } from "../../models/dockerfile/copied-artifacts.ts";
import { deliveringStages } from "../../models/dockerfile/delivering-stages.ts";
import { unstrippedBuilds } from "../../models/dockerfile/go-builds.ts";
import { stagesOfShippedLayers } from "../../models/dockerfile/shipped-layers.ts";
import { shippedStages, stageGraph } from "../../models/dockerfile/stage-graph.ts";

type MessageId = "sourceMap" | "debugSymbols" | "tests" | "docs" | "goBinary" | "remove" | "strip";

export default createRule<MessageId>({
  name: "dockerfile-strip-artifacts",
  document: "container-hardening",
  section: "Image Size Budget",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "disallow source maps, debug symbols, tests and documentation in the shipped image",
  references: [
    "https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages",
    "https://pkg.go.dev/cmd/link",
  ],
  hasSuggestions: true,
  messages: {
    sourceMap: "The source map `{{path}}` goes into the shipped image, and whoever has that has the sources. Leave it in the builder.",
    debugSymbols: "The debug symbols in `{{path}}` go into the shipped image, which runs without them. Keep them elsewhere.",
    tests: "`{{path}}` is there for tests and goes into the shipped image. Leave it in the builder.",
    docs: "`{{path}}` is documentation and goes into the shipped image, which runs without it. Leave it out.",
    goBinary:
      "`go {{subcommand}}` keeps the symbol table and debug information, which the shipped program does not need. " +
      'Add `-ldflags="-s -w"`.',
    remove: "Do not copy `{{path}}`.",
    strip: "Let the linker leave them out: `-s -w`.",
  },
  check({ sourceCode, settings, report }) {
    const { targetStages } = settings.docker;
    const shipped = shippedStages(stageGraph(sourceCode), targetStages);
    const layers = stagesOfShippedLayers(sourceCode, targetStages);
    for (const { kind, source, path, removal } of copiedArtifacts(sourceCode, layers, shipped)) {
      const suggest = removal ? [{ messageId: "remove" as const, data: { path }, edits: [removal] }] : [];
      report({ at: source, messageId: kind, data: { path }, suggest });
    }
    const delivering = deliveringStages(sourceCode, targetStages);
    for (const { at, subcommand, edit } of unstrippedBuilds(sourceCode, delivering, shipped)) {
      const suggest = edit ? [{ messageId: "strip" as const, edits: [edit] }] : [];
      report({ at, messageId: "goBinary", data: { subcommand }, suggest });
    }
  },
});
