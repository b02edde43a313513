import { describe, expect, it } from "vitest";
import { scan } from "../../../src/languages/dockerfile/scan.ts";
import { commandWords, first, instructions, keywords, parse, run, script, values } from "./support.ts";

/** @returns The logical lines of a text, as the words of the instructions are read from them. */
const logical = (text: string): string[] => scan(text).instructions.map(({ line }) => line.text);

describe("logical lines", () => {
  it.each([
    ["RUN a \\\n  b", "RUN a   b"],
    ["RUN a\\\nb", "RUN ab"],
    ["RUN a \\ \t\n  b", "RUN a   b"],
    ["RUN a \\\r\n  b\r\n", "RUN a   b"],
    ["RUN a \\\n# c\n  b", "RUN a   b"],
    ["RUN a \\\n   # ends in \\\n  b", "RUN a   b"],
    ["RUN a \\\n\n  \n  b", "RUN a   b"],
    ["R\\\nUN a", "RUN a"],
    ["\\\n\\\nRUN a", "RUN a"],
    ["  \tRUN a  ", "RUN a"],
    ["RUN a \\\n\\\n b", "RUN a  b"],
    ["RUN a \\", "RUN a"],
    ["RUN a \\\n# c", "RUN a"],
    ["RUN a `\nb", "RUN a `"],
  ])("of %j", (text, expected) => {
    expect(logical(text)[0]).toBe(expected);
  });

  it.each(["RUN a\\\\\nUSER b", "RUN a\\\\\\\nUSER b", "RUN a \\ x\nUSER b", "# a \\\nUSER b"])(
    "are not continued by a backslash that is escaped, inside the line, or in a comment: %j",
    (text) => {
      expect(logical(text).at(-1)).toBe("USER b");
    },
  );

  it("take a backquote to continue them when the file says so, and a backslash for itself", () => {
    const text = "# escape=`\nFROM a\nRUN dir C:\\ `\n  /w\nUSER b\\\nUSER c\n";
    expect(logical(text)).toEqual(["FROM a", "RUN dir C:\\   /w", "USER b\\", "USER c"]);
    expect(parse(text).escape).toBe("`");
  });

  it("are ended by a line feed only", () => {
    expect(logical("FROM a\u2028b\rc\u0085d\nRUN e")).toEqual(["FROM a\u2028b\rc\u0085d", "RUN e"]);
  });

  it("tell which of their lines are blank", () => {
    const text = "FROM a\nRUN b \\\n\n  # c\n \t\n  d\n";
    expect(run(text).blankLines.map((range) => text.slice(...range))).toEqual(["\n", " \t\n"]);
  });

  it("tell blank lines of a trigger once, at the ONBUILD", () => {
    const onbuild = first("FROM a\nONBUILD RUN b \\\n\n  c\n", "Onbuild");
    expect(onbuild.blankLines).toHaveLength(1);
    expect(onbuild.trigger?.blankLines).toEqual([]);
  });
});

describe("directives", () => {
  const directives = (text: string) => parse(text).directives.map(({ name, value }) => `${name}=${value}`);

  it.each([
    ["# syntax=docker/dockerfile:1\n", ["syntax=docker/dockerfile:1"]],
    ["#syntax=x\n#escape=`\n#check=skip=all\n", ["syntax=x", "escape=`", "check=skip=all"]],
    ["  # Syntax \t=  a b  \n", ["syntax=a b"]],
    ["# syntax=x\r\n# escape=`\r\n", ["syntax=x", "escape=`"]],
    ["# check=skip=A,B;error=true\n", ["check=skip=A,B;error=true"]],
    ["# escape=x\n", ["escape=x"]],
    ["# syntax=\n", []],
    ["# foo=bar\n# syntax=x\n", []],
    ["\n# syntax=x\n", []],
    ["# c\n# syntax=x\n", []],
    ["# syntax=x\n\n# escape=`\n", ["syntax=x"]],
    ["# syntax=x\n# syntax=y\n", ["syntax=x", "syntax=y"]],
    ["# hadolint ignore=DL3006\n", []],
    ["ARG X\n# syntax=x\n", []],
  ])("of %j", (head, expected) => {
    expect(directives(`${head}FROM a\n`)).toEqual(expected);
  });

  it("are no comments, and comments are no directives", () => {
    const root = parse("# syntax=x\n# a=b\n# escape=`\nFROM a\n");
    expect(root.comments.map(({ value }) => value)).toEqual([" a=b", " escape=`"]);
    expect(root.escape).toBe("\\");
  });

  it("know their places", () => {
    const text = "  #  Syntax =  docker/dockerfile:1  \nFROM a\n";
    const [directive] = parse(text).directives;
    expect(directive && text.slice(...directive.range)).toBe("#  Syntax =  docker/dockerfile:1");
    expect(directive && text.slice(...directive.nameRange)).toBe("Syntax");
    expect(directive && text.slice(...directive.valueRange)).toBe("docker/dockerfile:1");
  });

  it("count the first escape only, and only a valid one", () => {
    expect(parse("# escape=`\n# escape=\\\nFROM a\n").escape).toBe("`");
    expect(parse("# escape=x\nFROM a\n").escape).toBe("\\");
  });
});

describe("comments", () => {
  it("are found on the first line, between instructions, inside continuations and at the end", () => {
    const text = "# one\nFROM a\n\t#two\nRUN b \\\n  # three \\\n  c # no\n#\n# last";
    expect(parse(text).comments.map(({ value }) => value)).toEqual([" one", "two", " three \\", "", " last"]);
    expect(commandWords(script(text))).toEqual([["b", "c"]]);
  });

  it("keep no carriage return", () => {
    expect(parse("# one\r\nFROM a\r\n").comments[0]?.value).toBe(" one");
  });

  it("are none in the bodies of heredocs", () => {
    expect(parse("FROM a\nRUN <<EOF\n# not one\nEOF\n# one\n").comments.map(({ value }) => value)).toEqual([" one"]);
  });
});

describe("heredocs", () => {
  const bodies = (text: string, type: "Run" | "Copy" = "Run"): string[] =>
    first(text, type).heredocs.map(({ bodyRange }) => text.slice(...bodyRange));

  it.each([
    ["RUN <<EOF\na\nb\nEOF\n", ["a\nb\n"]],
    ["RUN <<EOF\nEOF", [""]],
    ["RUN <<EOF\n\n EOF\nEOF \nEOF\n", ["\n EOF\nEOF \n"]],
    ["RUN <<-EOF\n\ta\n\t\tEOF\n", ["\ta\n"]],
    ["RUN <<'EOF'\n$a\nEOF\n", ["$a\n"]],
    ['RUN <<"E F"\na\nE F\n', ["a\n"]],
    ["RUN <<\\EOF\na\nEOF\n", ["a\n"]],
    ["RUN echo \\' <<EOF\na\nEOF\n", ["a\n"]],
    ["RUN cat 3<<EOF 4<<X\na\nEOF\nb\nX\n", ["a\n", "b\n"]],
    ["RUN a && \\\n  b <<EOF\nc\nEOF\n", ["c\n"]],
    ["RUN a <<EOF && \\\n  b\nc\nEOF\n", ["c\n"]],
    ["run --mount=type=tmpfs,target=/x <<EOF\na\nEOF\n", ["a\n"]],
    ["RUN <<EOF\r\na\r\nEOF\r\n", ["a\r\n"]],
    ["RUN <<EOF\nFROM b\n# c\nx \\\nEOF\n", ["FROM b\n# c\nx \\\n"]],
  ])("of %j", (text, expected) => {
    expect(bodies(`FROM a\n${text}`)).toEqual(expected);
    expect(keywords(`FROM a\n${text}`)).toHaveLength(2);
  });

  it.each([
    "RUN cat <<<word",
    "RUN x <<",
    "RUN x <<-",
    "RUN x << EOF",
    "RUN cat<<EOF",
    "RUN echo it's <<EOF",
    'RUN ["cat", "<<EOF"]',
    "CMD cat <<EOF",
    "ENV A=<<EOF",
    "ONBUILD CMD <<EOF",
    "RUN <<<EOF",
  ])("are none in %s", (line) => {
    const text = `FROM a\n${line}\nUSER b\n`;
    expect(keywords(text)).toEqual(["FROM", line.split(" ")[0], "USER"]);
    expect(instructions(text)[1]?.heredocs).toEqual([]);
  });

  it("belong to the trigger of an ONBUILD", () => {
    const text = "FROM a\nONBUILD COPY <<EOF <<-E2 /x\na\nEOF\n\tb\n\tE2\nUSER c\n";
    expect(keywords(text)).toEqual(["FROM", "ONBUILD", "USER"]);
    const { heredocs, trigger } = first(text, "Onbuild");
    expect(heredocs).toEqual([]);
    expect(trigger?.heredocs.map(({ name }) => name)).toEqual(["EOF", "E2"]);
    expect(trigger?.range[1]).toBe(text.indexOf("\nUSER"));
  });

  it("say what kind they are and where they stand", () => {
    const text = "FROM a\nRUN cat 3<<-'E F' x\n\ta\n\tE F\n";
    const [heredoc] = run(text).heredocs;
    expect(heredoc).toMatchObject({ name: "E F", quoted: true, stripTabs: true, descriptor: 3 });
    expect(heredoc && text.slice(...heredoc.range)).toBe("3<<-'E F'");
    expect(heredoc && text.slice(...heredoc.terminatorRange)).toBe("E F");
    expect(values(run(text).arguments)).toEqual(["cat", "x"]);
  });

  it("reach to the end of the instruction's range", () => {
    const text = "FROM a\nRUN <<EOF\na\nEOF\nUSER b\n";
    expect(text.slice(...run(text).range)).toBe("RUN <<EOF\na\nEOF");
    expect(run(text).command?.range).toEqual([text.indexOf("<<EOF"), text.indexOf("\na")]);
  });
});
