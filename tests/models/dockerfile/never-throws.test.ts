import fc from "fast-check";
import { describe, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { parseDockerfile } from "../../../src/languages/dockerfile/parse.ts";
import { unansweredOperations } from "../../../src/models/dockerfile/assume-yes.ts";
import { imageUser } from "../../../src/models/dockerfile/image-user.ts";
import { imageUses } from "../../../src/models/dockerfile/image-uses.ts";
import { runCommands } from "../../../src/models/dockerfile/run-commands.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import type { SourceCode } from "../../../src/kit/source-code.ts";
import { sourceOf } from "./source.ts";

const LINES = [
  "ARG V=22",
  "ARG V",
  "ARG TAG=latest IMAGE=node:$TAG",
  "FROM node:$V AS a",
  "FROM a AS b",
  "FROM $IMAGE",
  "FROM scratch",
  "FROM --platform=windows/amd64 ${X:-y}@sha256:0",
  "USER root",
  "USER ${V}",
  "USER $A:$B",
  "WORKDIR x",
  'SHELL ["sh", "-c"]',
  "SHELL sh",
  "ENV A=1 B='$A'",
  "ENV A $B",
  "COPY --from=a x /",
  "COPY --from=nginx:1 x /etc/apt/",
  "ADD --from= x",
  "ONBUILD RUN apt-get install x",
  "ONBUILD",
  "ONBUILD USER root",
  "RUN",
  "RUN apt-get install x",
  "RUN sudo -u $A env B=1 apt-get install x",
  "RUN yes | apt-get install",
  'RUN sh -c "apt-get install $A" && bash -c',
  'RUN ["yum","install","x"]',
  "RUN [",
  "RUN <<E\nzypper si x\nE",
  "RUN bash <<'E'\ndnf install x\nE",
  "RUN --mount=type=bind,from=golang,target=x `apt-get install x`",
  "RUN A=$A; apt-get $A $(dnf install) \\\n # c\n  install",
  "# hadolint ignore=DL3014",
  "RUN exec time -f",
  "RUN python3 -m",
  "RUN busybox sh -c '\\\n yum install x'",
  "CMD x",
  "x",
];

/** Dockerfiles of lines that the models look at, in any order, some of them cut short or joined. */
const dockerfiles = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.nat(40), fc.constantFrom("\n", "\r\n", " ", "\\\n")), { maxLength: 14 })
  .map((lines) => `FROM z\n${lines.map(([line, cut, end]) => (cut < 30 ? line : line.slice(0, cut - 25)) + end).join("")}`);

function everyDockerfile(check: (source: SourceCode) => void): void {
  fc.assert(
    fc.property(dockerfiles, (text) => {
      if (parseDockerfile(text).ok) check(sourceOf(text));
    }),
    { numRuns: 250 },
  );
}

describe("on any Dockerfile", () => {
  it("every word of a command that stands in the file is there", () => {
    everyDockerfile((source) => {
      for (const { value, range, isLiteral } of runCommands(source).flatMap(({ words }) => words)) {
        if (!isLiteral || value === null) continue;
        const written = source.text.slice(...range);
        if (written !== value && written.slice(1, -1) !== value) throw new Error(`${written} is not ${value}`);
      }
    });
  });

  it("the places of images and users are places in the file", () => {
    everyDockerfile((source) => {
      const places = imageUses(source).flatMap((use) => [
        use.range,
        use.placeOf([0, use.text.length]),
        use.placeOf(use.reference.nameRange),
      ]);
      for (const stage of stageGraph(source).stages) {
        const user = imageUser(source, stage);
        if (user.kind === "root") places.push(user.node.range);
      }
      for (const [start, end] of places) {
        if (start < 0 || start >= end || end > source.text.length) throw new Error(`${start} to ${end} is no place`);
      }
    });
  });

  it("an answer that is given leaves nothing to answer there", () => {
    everyDockerfile((source) => {
      const before = unansweredOperations(source).filter(({ edit }) => edit !== null);
      const after = sourceOf(applyEdits(source.text, before.flatMap(({ edit }) => edit ?? [])));
      const left = unansweredOperations(after).filter(({ edit }) => edit !== null);
      if (left.length > 0) throw new Error(`still asks: ${left.map(({ at }) => at.value).join(", ")}`);
    });
  });
});
