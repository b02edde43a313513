import { DockerfileParser, type Run } from "dockerfile-ast";
import { describe, expect, it } from "vitest";
import type { ExecForm, ShellForm } from "../../../src/languages/dockerfile/ast.ts";
import { commandWords, first, instructions, keywords, onlyStage, parse, parseError, run, values } from "./support.ts";

/**
 * The defects of dockerfile-ast 0.7.1, which the scan, the mask and the readers of words and JSON are
 * there for. Most tests first show what the parser alone makes of the text.
 */
const alone = (text: string) => DockerfileParser.parse(text);
const keywordsAlone = (text: string): string[] => alone(text).getInstructions().map((each) => each.getKeyword());

describe("defects of dockerfile-ast", () => {
  it("1. comments on the first lines that hold an equals sign are taken for directives", () => {
    const text = "# hadolint ignore=DL3006\n# foo=bar\n# escape=`\nFROM a\nRUN b \\\n  c\n";
    expect(alone(text).getComments()).toHaveLength(0);
    expect(alone(text).getEscapeCharacter()).toBe("`");
    const root = parse(text);
    expect(root.directives).toEqual([]);
    expect(root.escape).toBe("\\");
    expect(root.comments.map(({ value }) => value)).toEqual([" hadolint ignore=DL3006", " foo=bar", " escape=`"]);
    expect(keywords(text)).toEqual(["FROM", "RUN"]);
  });

  it("2. an escaped backslash at the end of a line is taken for a continuation", () => {
    const text = "FROM a\nRUN echo foo\\\\\nUSER b\n";
    expect(keywordsAlone(text)).toEqual(["FROM", "RUN"]);
    expect(keywords(text)).toEqual(["FROM", "RUN", "USER"]);
  });

  it("3. a heredoc with a descriptor is not seen", () => {
    const text = "FROM a\nRUN cat 3<<EOF\nUSER b\nEOF\n";
    expect(keywordsAlone(text)).toEqual(["FROM", "RUN", "USER", "EOF"]);
    expect(keywords(text)).toEqual(["FROM", "RUN"]);
    expect(run(text).heredocs[0]).toMatchObject({ name: "EOF", descriptor: 3 });
  });

  it("4. the tabs that one heredoc strips are stripped from the next one too", () => {
    const text = "FROM a\nRUN <<-A cat <<B\nx\n\tA\nUSER b\n\tB\nUSER c\nB\n";
    expect(keywordsAlone(text)).toEqual(["FROM", "RUN", "USER", "B"]);
    expect(keywords(text)).toEqual(["FROM", "RUN"]);
    const bodies = run(text).heredocs.map(({ bodyRange }) => text.slice(...bodyRange));
    expect(bodies).toEqual(["x\n", "USER b\n\tB\nUSER c\n"]);
  });

  it("5. a quoted heredoc name with a blank is not seen", () => {
    const text = "FROM a\nCOPY <<'E O' /x\nUSER b\nE O\n";
    expect(keywordsAlone(text)).toEqual(["FROM", "COPY", "USER", "E"]);
    expect(keywords(text)).toEqual(["FROM", "COPY"]);
    expect(first(text, "Copy").heredocs[0]).toMatchObject({ name: "E O", quoted: true });
    expect(first(text, "Copy").destination?.value).toBe("/x");
  });

  it("6. words of heredoc bodies and their ends leak into the arguments", () => {
    const text = "FROM a\nCOPY <<EOF /x\none two\nEOF\nRUN cat <<EOF\nthree\nEOF\n";
    expect(alone(text).getCOPYs()[0]?.getArguments().map((each) => each.getValue())).toContain("two");
    expect(values(first(text, "Copy").arguments)).toEqual(["/x"]);
    expect(values(run(text).arguments)).toEqual(["cat"]);
  });

  it.each(['[ "a", ]', '["a"] && b', "['a']", '["a" "b"]', '["a', '["\\x"]', '["a", 1]'])(
    "7. %s, which is no JSON array of strings, is taken for the exec form",
    (form) => {
      expect(run(`FROM a\nRUN ${form}\n`).command?.type).toBe("ShellForm");
    },
  );

  it("8. a comment inside a JSON array loses the rest of it", () => {
    const text = 'FROM a\nCMD ["a", \\\n# why\n  "b"]\n';
    expect(alone(text).getCMDs()[0]?.getJSONStrings()).toHaveLength(1);
    const form = first(text, "Cmd").command as ExecForm;
    expect(values(form.elements)).toEqual(["a", "b"]);
    expect(form.elements.map(({ range }) => text.slice(...range))).toEqual(['"a"', '"b"']);
  });

  it("9. escapes in JSON strings are not decoded", () => {
    const text = 'FROM a\nCMD ["\\u0041\\n", "\\"\\\\"]\n';
    expect(alone(text).getCMDs()[0]?.getJSONStrings()[0]?.getJSONValue()).not.toBe("A\n");
    expect(values((first(text, "Cmd").command as ExecForm).elements)).toEqual(["A\n", '"\\']);
  });

  it("10. the JSON form of HEALTHCHECK CMD is not seen", () => {
    const text = 'FROM a\nHEALTHCHECK --interval=5s CMD ["curl", "-f", "x"]\n';
    const { command, flags, arguments: words } = first(text, "Healthcheck");
    expect(command?.type).toBe("ExecForm");
    expect(values((command as ExecForm).elements)).toEqual(["curl", "-f", "x"]);
    expect(flags.map(({ name, value }) => [name, value])).toEqual([["interval", "5s"]]);
    expect(values(words)).toEqual(["CMD", "curl", "-f", "x"]);
  });

  it.each(["RUN x <<", "RUN echo $((1 << 3))", "RUN cat <<<word", "RUN cat<<EOF", 'RUN echo "<<EOF"'])(
    "11. a heredoc without a name is made of what is none: %s",
    (line) => {
      const text = `FROM a\n${line}\nUSER b\n`;
      expect(run(text).heredocs).toEqual([]);
      expect(keywords(text)).toEqual(["FROM", "RUN", "USER"]);
    },
  );

  it("12. tag and digest behind a registry with a port are part of the name", () => {
    const text = "FROM reg:5000/ns/img:1.2@sha256:abc\n";
    expect(alone(text).getFROMs()[0]?.getImageTag()).toBeNull();
    expect(first(text, "From").image).toMatchObject({
      registry: "reg:5000",
      name: "reg:5000/ns/img",
      repository: "ns/img",
      tag: "1.2",
      digest: "sha256:abc",
    });
  });

  it("13. quoted flag values are split at blanks, and a lone carriage return ends a line", () => {
    const quoted = `FROM a\nCOPY --chown="1:1 x" --from='b c' y /z\n`;
    expect(alone(quoted).getCOPYs()[0]?.getFlags()).toHaveLength(1);
    const copy = first(quoted, "Copy");
    expect(copy.flags.map(({ name, value }) => [name, value])).toEqual([
      ["chown", "1:1 x"],
      ["from", "b c"],
    ]);
    expect(copy.flags.map(({ valueRange }) => valueRange && quoted.slice(...valueRange))).toEqual(['"1:1 x"', "'b c'"]);
    expect(values(copy.sources)).toEqual(["y"]);

    const returned = "FROM a\nRUN b\rUSER c\n";
    expect(keywordsAlone(returned)).toEqual(["FROM", "RUN", "USER"]);
    expect(keywords(returned)).toEqual(["FROM", "RUN"]);
  });

  it("14. directive names keep their case, and the words of ENV and LABEL are not their pairs", () => {
    const root = parse('# SYNTAX = docker/dockerfile:1\nFROM a\nENV A="b c" D=e\nLABEL "f g"=h\n');
    expect(root.directives.map(({ name, value }) => [name, value])).toEqual([["syntax", "docker/dockerfile:1"]]);
    const pairs = onlyStage("FROM a\nENV A=\"b c\" D=e\nLABEL \"f g\"=h\n").instructions.flatMap((each) =>
      "pairs" in each ? each.pairs.map(({ key, value }) => [key.value, value?.value]) : [],
    );
    expect(pairs).toEqual([["A", "b c"], ["D", "e"], ["f g", "h"]]);
  });

  it("15. a heredoc that does not end is not told", () => {
    const text = "FROM a\nCOPY x y\nRUN cat <<EOF\nfoo\n";
    expect(() => alone(text)).not.toThrow();
    expect(parseError(text)).toEqual({
      message: 'Unterminated heredoc: no line consists of "EOF" alone.',
      line: 3,
      column: 9,
    });
  });

  it("crashes on a comment with a backslash behind a continuation", () => {
    const text = "FROM a\nRUN \\\n# comment\\comment\n  ls\n";
    expect(() => (alone(text).getInstructions()[1] as Run).getHeredocs()).toThrow(TypeError);
    expect(commandWords((run(text).command as ShellForm).script)).toEqual([["ls"]]);
  });
});

describe("the parser", () => {
  it("is asked for the same instructions that the scan found", () => {
    expect(instructions("FROM a\nrun b\nCopy c d\n").map(({ keyword, type }) => [keyword, type])).toEqual([
      ["FROM", "From"],
      ["RUN", "Run"],
      ["COPY", "Copy"],
    ]);
  });
});
