import fc from "fast-check";
import { describe, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import type { Range } from "../../../src/kit/range.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { parseDockerfile } from "../../../src/languages/dockerfile/parse.ts";
import { copiedSources } from "../../../src/models/dockerfile/copied-sources.ts";
import { filesystemCopies } from "../../../src/models/dockerfile/filesystem-copies.ts";
import { imageOrigins } from "../../../src/models/dockerfile/image-origins.ts";
import { namedUser } from "../../../src/models/dockerfile/numeric-user.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { lowerCaseEdits, stageNames } from "../../../src/models/dockerfile/stage-names.ts";
import { stagePlatforms } from "../../../src/models/dockerfile/stage-platforms.ts";
import { stageReferences } from "../../../src/models/dockerfile/stage-references.ts";
import { sourceOf } from "./source.ts";

const LINES = [
  "ARG V=22",
  "ARG B=Build",
  "ARG TARGETPLATFORM",
  "FROM node:$V AS Build",
  "FROM build AS BUILD",
  "FROM $B as x",
  "FROM ghcr.io/$X/y",
  "FROM a:1 AS 1",
  "FROM a:1 AS scratch",
  "FROM --platform=$TARGETPLATFORM BUILD",
  "FROM --platform=linux/amd64 a AS",
  "COPY --from=build / /",
  'COPY --from="Build" ["/", "/"]',
  "COPY --from=0 x y",
  "COPY --from=9 x y",
  "COPY --from=$B x y",
  "COPY --from= x y",
  "WORKDIR /",
  "COPY --from=Build /. .",
  "RUN --mount=from=BUILD,target=/x --mount=from= ls",
  "ONBUILD COPY --from=Build / /",
  "USER app:$V",
  "USER 7",
  'USER "a":b:',
  "ENV U=app",
  "USER $U",
  "RUN useradd -u 5 app",
  "# check=skip=StageNameCasing",
];

const dockerfiles = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.nat(40), fc.constantFrom("\n", "\r\n", " ", "\\\n")), { maxLength: 14 })
  .map((lines) => lines.map(([line, cut, end]) => (cut < 30 ? line : line.slice(0, cut - 25)) + end).join(""));

function everyDockerfile(check: (source: SourceCode) => void): void {
  fc.assert(
    fc.property(dockerfiles, (text) => {
      if (parseDockerfile(text).ok) check(sourceOf(text));
    }),
    { numRuns: 250 },
  );
}

/** What each reference leads to, whatever its letters. */
function targetsOf(source: SourceCode): string[] {
  return stageReferences(source).map(({ target }) =>
    target.kind === "stage" ? `stage ${target.stage.node.index}` : target.kind,
  );
}

describe("on any Dockerfile", () => {
  it("the places that the models tell are places in the file", () => {
    everyDockerfile((source) => {
      const users = stageGraph(source).stages.map((stage) => namedUser(source, stage));
      const places: Range[] = [
        ...stageReferences(source).map(({ range }) => range),
        ...copiedSources(source).map(({ range }) => range),
        ...filesystemCopies(source).map(({ at }) => at.range),
        ...imageOrigins(source).flatMap(({ registryAt, nameAt }) => [registryAt, nameAt]),
        ...stagePlatforms(source).map(({ flag }) => flag.range),
        ...users.flatMap((user) => (user ? [user.at] : [])),
      ];
      for (const [start, end] of places) {
        if (start < 0 || start >= end || end > source.text.length) throw new Error(`${start} to ${end} is no place`);
      }
    });
  });

  it("names in lower case lead where they led before", () => {
    everyDockerfile((source) => {
      const wrong = stageNames(source).filter(({ problems }) => problems.includes("casing"));
      const edits = new Map(wrong.flatMap((name) => lowerCaseEdits(source, name)).map((edit) => [edit.range[0], edit]));
      const after = sourceOf(applyEdits(source.text, [...edits.values()]));
      if (stageNames(after).some(({ problems }) => problems.includes("casing"))) throw new Error("upper case is left");
      const [before, now] = [targetsOf(source), targetsOf(after)].map((targets) => targets.join(", "));
      if (before !== now) throw new Error(`${before} became ${now}`);
    });
  });
});
