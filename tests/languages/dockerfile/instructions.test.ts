import { describe, expect, it } from "vitest";
import type { ExecForm } from "../../../src/languages/dockerfile/ast.ts";
import { checkTree } from "./invariants.ts";
import { first, instructions, keywords, onlyStage, parse, run, values } from "./support.ts";

describe("the tree", () => {
  const text = "# syntax=docker/dockerfile:1\nARG V=1\nFROM a:$V AS one\nRUN b\nfrom c\nUSER d\n\n";

  it("holds directives, the preamble and the stages", () => {
    const root = parse(text);
    expect(root.directives).toHaveLength(1);
    expect(root.preamble.map(({ type }) => type)).toEqual(["Arg"]);
    expect(root.stages.map(({ index, name, range }) => [index, name, text.slice(...range)])).toEqual([
      [0, "one", "FROM a:$V AS one\nRUN b"],
      [1, null, "from c\nUSER d"],
    ]);
  });

  it("covers the file", () => {
    const { range, loc, parent } = parse(text);
    expect(range).toEqual([0, text.length]);
    expect(loc).toEqual({ start: { line: 1, column: 0 }, end: { line: 8, column: 0 } });
    expect(parent).toBeNull();
  });

  it("has everything in the preamble where there is no FROM", () => {
    expect(parse("RUN a\nUSER b\n").preamble.map(({ keyword }) => keyword)).toEqual(["RUN", "USER"]);
    expect(parse("RUN a\nUSER b\n").stages).toEqual([]);
  });

  it("takes keywords in any case, and unknown ones for what they are", () => {
    const lines = "FROM a\ncmd x\nEntryPoint y\nFOO z\n// no comment\n";
    expect(instructions(lines).map(({ type, keyword }) => [type, keyword])).toEqual([
      ["From", "FROM"],
      ["Cmd", "CMD"],
      ["Entrypoint", "ENTRYPOINT"],
      ["Unknown", "FOO"],
      ["Unknown", "//"],
    ]);
  });
});

describe("FROM", () => {
  const from = (line: string) => first(line, "From");

  it("has flags, image and alias", () => {
    const line = "FROM --platform=$BUILDPLATFORM reg.io:5000/a/b:1@sha256:c as Build";
    const { flags, image, as, alias } = from(line);
    expect(flags.map(({ name, value }) => [name, value])).toEqual([["platform", "$BUILDPLATFORM"]]);
    expect(image).toMatchObject({ registry: "reg.io:5000", repository: "a/b", tag: "1", digest: "sha256:c" });
    expect([as?.value, alias?.value]).toEqual(["as", "Build"]);
    expect(parse(line).stages[0]?.name).toBe("Build");
  });

  it.each(["FROM a AT b", "FROM a b", "FROM a"])("has no alias without AS: %s", (line) => {
    expect(from(line).as).toBeNull();
    expect(from(line).alias).toBeNull();
  });

  it("has no image without words, and an AS without a name", () => {
    expect(from("FROM\nRUN x").image).toBeNull();
    expect(from("FROM a AS")).toMatchObject({ as: { value: "AS" }, alias: null });
  });

  it("takes quotes off the image and knows variables", () => {
    const line = 'FROM "alpine:$V"';
    const { image } = from(line);
    expect(image).toMatchObject({ name: "alpine", tag: "$V", hasVariable: true, raw: "alpine:$V" });
    expect(image?.tagRange && line.slice(...image.tagRange)).toBe("$V");
    expect(from("FROM ${BASE:-a/b:1}:2")).toMatchObject({ image: { name: "${BASE:-a/b:1}", tag: "2" } });
  });

  it("finds the parts across a continuation", () => {
    const line = "FROM alp\\\nine:3.\\\n20\n";
    const { image } = from(line);
    expect(image).toMatchObject({ name: "alpine", tag: "3.20" });
    expect(image?.tagRange && line.slice(...image.tagRange)).toBe("3.\\\n20");
  });
});

describe("ENV, LABEL and ARG", () => {
  const pairsOf = (text: string) => first(text, "Env").pairs;
  const pairs = (line: string) =>
    onlyStage(`FROM a\n${line}\n`).instructions.flatMap((each) =>
      "pairs" in each ? each.pairs.map(({ key, value, legacy }) => [key.value, value?.value ?? null, legacy]) : [],
    );

  it.each([
    ["ENV A=1 B=2", [["A", "1", false], ["B", "2", false]]],
    ['ENV A="b c" D=\'e $f\'', [["A", "b c", false], ["D", "e $f", false]]],
    ["ENV A=b\\ c", [["A", "b c", false]]],
    ['ENV A="b\\c\\"\\$d"', [["A", 'b\\c"$d', false]]],
    ["ENV A= B=1", [["A", "", false], ["B", "1", false]]],
    ["ENV A=b=c", [["A", "b=c", false]]],
    ["ENV A b c ", [["A", "b c", true]]],
    ["ENV A  'b c'", [["A", "b c", true]]],
    ["ENV A b=c", [["A", "b=c", true]]],
    ["ENV A", [["A", null, false]]],
    ["ENV A=1 B", [["A", "1", false], ["B", null, false]]],
    ["ENV A=1 \\\n  # c\n  B=2", [["A", "1", false], ["B", "2", false]]],
    ['LABEL "a.b"="c d" e=f', [["a.b", "c d", false], ["e", "f", false]]],
    ["LABEL a b", [["a", "b", true]]],
    ["ARG X", [["X", null, false]]],
    ["ARG X Y=2 Z=", [["X", null, false], ["Y", "2", false], ["Z", "", false]]],
    ['ENV A="open b', [["A", '"open b', false]]],
    ["ENV", []],
  ])("%s", (line, expected) => {
    expect(pairs(line)).toEqual(expected);
  });

  it("know where keys and values stand, quotes included", () => {
    const text = 'FROM a\nENV A="b c" D=\n';
    const [a, d] = pairsOf(text);
    expect(a && [text.slice(...a.range), text.slice(...a.key.range)]).toEqual(['A="b c"', "A"]);
    expect(a?.value && text.slice(...a.value.range)).toBe('"b c"');
    expect(d?.value?.range).toEqual([text.length - 1, text.length - 1]);
  });

  it.each([
    ["A=$B", true],
    ["A=${B:-c}", true],
    ['A="$B"', true],
    ["A='$B'", false],
    ["A=\\$B", false],
    ["A=5$", false],
    ["A='x'$B", true],
  ])("know whether %s holds a variable", (pair, expected) => {
    expect(pairsOf(`FROM a\nENV ${pair}\n`)[0]?.value?.hasVariable).toBe(expected);
  });

  it("escape with the file's character", () => {
    expect(pairsOf("# escape=`\nFROM a\nENV A=C:\\x` y B=`$z\n").map(({ value }) => value?.value)).toEqual(["C:\\x y", "$z"]);
    expect(pairsOf("FROM a\nENV A=C:\\x\n").map(({ value }) => value?.value)).toEqual(["C:x"]);
  });

  it("have their words as arguments too", () => {
    expect(values(first('FROM a\nENV A="b c" D=e\n', "Env").arguments)).toEqual(["A=b c", "D=e"]);
  });
});

describe("COPY and ADD", () => {
  it.each([
    ["COPY a b /c/", ["a", "b"], "/c/"],
    ['COPY ["a b", "c d"]', ["a b"], "c d"],
    ["COPY a", ["a"], null],
    ["COPY", [], null],
    ["COPY <<EOF /x\nEOF", [], "/x"],
    ["COPY a <<EOF /x\nEOF", ["a"], "/x"],
    ["COPY a <<EOF\nEOF", ["a"], null],
    ["COPY <<EOF\nEOF", [], null],
    ['COPY ["a"]', ["a"], null],
    ["COPY --from=b --chown=1:1 --link a \\\n  b", ["a"], "b"],
  ])("%s", (line, sources, destination) => {
    const copy = first(`FROM a\n${line}\n`, "Copy");
    expect(values(copy.sources)).toEqual(sources);
    expect(copy.destination?.value ?? null).toBe(destination);
  });

  it("take ADD alike", () => {
    const add = first("FROM a\nADD --checksum=sha256:x https://x.io/a.tgz /a/\n", "Add");
    expect(add.flags[0]).toMatchObject({ name: "checksum", value: "sha256:x" });
    expect(values(add.sources)).toEqual(["https://x.io/a.tgz"]);
  });
});

describe("flags", () => {
  const flagsOf = (line: string) => run(`FROM a\n${line}\n`).flags;

  it.each([
    ["RUN --network=none x", [["network", "none"]]],
    ["RUN --link x", [["link", null]]],
    ["RUN --a= x", [["a", ""]]],
    ["RUN -- --a x", []],
    ["RUN x --a=b", []],
    ["RUN --a\\ b=c x", [["a b", "c"]]],
    ['RUN --a="b \\" c" x', [["a", 'b " c']]],
    ["RUN \\\n  --a=b \\\n  --c=d \\\n  x", [["a", "b"], ["c", "d"]]],
  ])("of %s", (line, expected) => {
    expect(flagsOf(line).map(({ name, value }) => [name, value])).toEqual(expected);
  });

  it("know their places", () => {
    const text = 'FROM a\nRUN --mount="type=x" y\n';
    const [flag] = run(text).flags;
    expect(flag && [flag.range, flag.nameRange, flag.valueRange].map((range) => range && text.slice(...range))).toEqual([
      '--mount="type=x"',
      "mount",
      '"type=x"',
    ]);
  });

  it.each([
    ["--mount=type=cache,target=/x,readonly", [["type", "cache"], ["target", "/x"], ["readonly", null]]],
    ["--mount=type=secret,'id=a b'", [["type", "secret"], ["id", "a b"]]],
    [`--mount='type=bind,"source=a,b"'`, [["type", "bind"], ["source", "a,b"]]],
    ["--mount=type=ssh,", [["type", "ssh"]]],
    ["--mount=id=,=x", [["id", ""], ["", "x"]]],
    ["--mount", []],
    ["--security=a=b,c=d", []],
  ])("split the options of %s", (flag, expected) => {
    const [made] = flagsOf(`RUN ${flag} x`);
    expect(made?.options.map(({ key, value }) => [key.value, value?.value ?? null])).toEqual(expected);
  });

  it("put an empty key before its equals sign and an empty value behind it", () => {
    const text = "FROM a\nRUN --mount=id=,=x y\n";
    const [id, unnamed] = run(text).flags[0]?.options ?? [];
    expect(id?.value?.range).toEqual([text.indexOf(","), text.indexOf(",")]);
    expect(unnamed?.key.range).toEqual([text.indexOf("=x"), text.indexOf("=x")]);
  });

  it("find options behind quotes and continuations", () => {
    const text = 'FROM a\nRUN --mount="type=cache,tar\\\nget=/x" y\n';
    const options = run(text).flags[0]?.options ?? [];
    expect(options.map(({ range }) => text.slice(...range))).toEqual(["type=cache", "tar\\\nget=/x"]);
    expect(options[1]?.key.value).toBe("target");
  });
});

describe("commands", () => {
  it("have a form, or none", () => {
    const text = 'FROM a\nRUN\nCMD []\nENTRYPOINT ["/a", "b c"]\nHEALTHCHECK NONE\nHEALTHCHECK CMD\nHEALTHCHECK --retries=3 CMD x y\n';
    expect(instructions(text).slice(1).map((each) => ("command" in each ? (each.command?.type ?? null) : "?"))).toEqual([
      null,
      "ExecForm",
      "ExecForm",
      null,
      null,
      "ShellForm",
    ]);
    expect(values((first(text, "Entrypoint").command as ExecForm).elements)).toEqual(["/a", "b c"]);
  });

  it("cover the command with the form's range", () => {
    const text = "FROM a\nHEALTHCHECK --retries=3 \\\n  CMD x \\\n  # c\n  y\n";
    const { command } = first(text, "Healthcheck");
    expect(command && text.slice(...command.range)).toBe("x \\\n  # c\n  y");
  });

  it("have Docker's words as arguments", () => {
    expect(values(run("FROM a\nRUN a 'b c' && d\n").arguments)).toEqual(["a", "b c", "&&", "d"]);
    expect(values(first("FROM a\nHEALTHCHECK NONE\n", "Healthcheck").arguments)).toEqual(["NONE"]);
    expect(values(first('FROM a\nSHELL ["a", "b"]\n', "Shell").arguments)).toEqual(["a", "b"]);
    expect(values(first("FROM a\nHEALTHCHECK CMD curl x\n", "Healthcheck").arguments)).toEqual(["CMD", "curl", "x"]);
  });

  it("give their words the instruction for a parent", () => {
    const made = run("FROM a\nRUN b c\n");
    expect(made.arguments.map(({ parent }) => parent)).toEqual([made, made]);
    expect(made.arguments).toBe(made.arguments);
  });
});

describe("other instructions", () => {
  it.each([
    ["WORKDIR /my dir", ["/my dir"]],
    ['WORKDIR "/my dir"', ["/my dir"]],
    ["USER app:app", ["app:app"]],
    ["STOPSIGNAL SIGTERM", ["SIGTERM"]],
    ["MAINTAINER A B <a@b.c>", ["A B <a@b.c>"]],
    ["EXPOSE 80/tcp  443", ["80/tcp", "443"]],
    ['VOLUME ["/a", "/b c"]', ["/a", "/b c"]],
    ["VOLUME /a /b", ["/a", "/b"]],
    ["FOO --x a 'b c'", ["a", "'b", "c'"]],
    ["USER", []],
  ])("%s", (line, expected) => {
    expect(values(instructions(`FROM a\n${line}\n`)[1]?.arguments ?? [])).toEqual(expected);
  });

  it("parse the trigger of ONBUILD as an instruction at its own place", () => {
    const text = "FROM a\nONBUILD \\\n  run --network=none x \\\n  && y\n";
    const onbuild = first(text, "Onbuild");
    expect(onbuild.trigger).toMatchObject({ type: "Run", keyword: "RUN", parent: onbuild });
    expect(onbuild.trigger && text.slice(...onbuild.trigger.range)).toBe("run --network=none x \\\n  && y");
    expect(onbuild.arguments).toEqual([]);
    expect(keywords(text)).toEqual(["FROM", "ONBUILD"]);
  });

  it("read no trigger deeper than Docker allows", () => {
    const onbuild = first("FROM a\nONBUILD ONBUILD RUN x\n", "Onbuild");
    expect(onbuild.trigger).toMatchObject({ type: "Onbuild", trigger: null });
    expect(first("FROM a\nONBUILD\n", "Onbuild").trigger).toBeNull();
    expect(() => parse(`FROM a\n${"ONBUILD ".repeat(100_000)}\n`)).not.toThrow();
  });
});

describe("positions", () => {
  const text =
    "# syntax=docker/dockerfile:1\n# hadolint ignore=DL3006\nfrom --platform=linux/amd64 reg:1/a:2@sha256:b as c\n" +
    'RUN --mount=type=cache,target=/x a \\\n\n  # c\n  && b "c d"\nCOPY <<-EOF <<\'B\' /d/\n\te\n\tEOF\n$f\nB\n' +
    'env A=1 B="2 3"\nONBUILD CMD ["x", \\\n# y\n "z"]\nHEALTHCHECK --interval=5s CMD true\nLABEL x y z\n';

  it.each([
    ["LF", text],
    ["CRLF", text.replaceAll("\n", "\r\n")],
    ["a backquote as the escape", `# escape=\`\n${text.replaceAll("\\", "`")}`],
    ["no end of line at the end", text.trimEnd()],
    ["indented lines", text.replaceAll(/^(?=[A-Za-z#])/gmu, "  ").replace("  B\n", "B\n")],
  ])("hold with %s", (_name, variant) => {
    const root = parse(variant);
    checkTree(variant, root);
    expect(root.stages[0]?.instructions).toHaveLength(7);
  });
});
