import { describe, expect, it } from "vitest";
import { buildCommands, buildPackages } from "../../../src/models/dockerfile/build-tools.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { sourceOf } from "./source.ts";

function stageOf(run: string) {
  const source = sourceOf(`FROM a\nRUN ${run}\n`);
  const [stage] = stageGraph(source).stages;
  if (!stage) throw new Error("no stage");
  return { source, stage };
}

describe("commands that build", () => {
  const names = (run: string): string[] => {
    const { source, stage } = stageOf(run);
    return buildCommands(source, stage).map(({ name }) => name);
  };

  it.each([
    ["go build", "go build"],
    ["CGO_ENABLED=0 go -v build -o /x", "go build"],
    ["gcc x.c", "gcc"],
    ["make", "make"],
    ["cmake --build .", "cmake --build"],
    ["./gradlew clean shadowJar", "gradlew shadowJar"],
    ["npm run build:prod", "npm run build:prod"],
    ["pnpm build", "pnpm build"],
    ["npx vite build", "npx vite build"],
  ])("%j is one", (run, name) => {
    expect(names(run)).toEqual([name]);
  });

  it.each(["go test ./...", "go", "gcc --version", "cmake .", "npm run lint", "npx eslint build", "mvn test", "pip install build"])(
    "%j is none",
    (run) => {
      expect(names(run)).toEqual([]);
    },
  );
});

describe("packages to build with", () => {
  const names = (run: string): string[] => {
    const { source, stage } = stageOf(run);
    return buildPackages(source, stage).map(({ name, isDoubtful }) => (isDoubtful ? `${name}?` : name));
  };

  it.each([
    ["apt-get install -y gcc-12 libssl-dev:amd64 linux-headers-amd64 golang-1.22-go make", ["gcc-12", "libssl-dev", "linux-headers-amd64", "golang-1.22-go", "make?"]],
    ["apk add clang19 musl-dev~1 openjdk21 go@edge", ["clang19", "musl-dev", "openjdk21?", "go"]],
    ["dnf install -y gcc-14.2 zlib-devel @development-tools", ["gcc", "zlib-devel", "@development-tools"]],
    ["conda install -y compilers numpy", ["compilers"]],
    ["apt-get install -y libgcc-s1 gcc-12-base cpp clang-format g++x golangci device-tree-compiler", []],
    ["apk add libgcc gcompat makepasswd", []],
    ["apt-get install -y gcc && apt-get autoremove -y", []],
    ["apk add --root /mnt gcc", []],
  ])("of %j", (run, expected) => {
    expect(names(run)).toEqual(expected);
  });
});
