import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/kit/edit.ts";
import { shellCheckResult, type ShellCheckFinding } from "../../../src/models/dockerfile/shellcheck-findings.ts";
import { setPath, SHELLCHECK, standIn, WITHOUT_SHELLCHECK } from "../../helpers/programs.ts";
import { sourceOf, textAt } from "./source.ts";

function findingsIn(text: string): readonly ShellCheckFinding[] {
  const result = shellCheckResult(sourceOf(text));
  if (!result.ok) throw new Error(result.reason);
  return result.findings;
}

/** The findings as `SC2086 $x`. */
function found(text: string): string[] {
  return findingsIn(text).map(({ id, at }) => `${id} ${text.slice(...at)}`);
}

/** The file after the change that a finding proposes. */
function changed(text: string, id: string): string | null {
  const finding = findingsIn(text).find((each) => each.id === id);
  return finding?.change ? applyEdits(text, finding.change.edits) : null;
}

// Checks that every version since 0.7 has.
describe.skipIf(WITHOUT_SHELLCHECK)("what the real ShellCheck finds (skipped without one on the PATH)", () => {
  it("is there where it has to be", () => {
    expect(SHELLCHECK).not.toBeNull();
  });

  it("stands at its place behind continuations, comments, tabs and characters beyond the basic plane", () => {
    const text = "FROM a\nRUN one \\\n  # a 'comment\n\n\t&&\ttwo '\u{1F40B}' $A \\\n$B \u00e9 \\\n  && three `four`\n";
    expect(found(text)).toEqual(["SC2086 $A", "SC2086 $B", "SC2046 `four`", "SC2006 `four`"]);
  });

  it("stands at its place with CRLF", () => {
    expect(found("FROM a\r\nRUN one \\\r\n  && two $A\r\n")).toEqual(["SC2086 $A"]);
  });

  it("stands at its place in heredocs", () => {
    const text = "FROM a\nRUN <<-EOF\n\t#!/bin/bash\n\tone $A\n\tEOF\nRUN cat <<X $B\nx $C\nX\nRUN bash <<'Y'\n[[ -f a ]] && b $D\nY\n";
    expect(found(text)).toEqual(["SC2086 $A", "SC2086 $B", "SC2086 $D"]);
  });

  it("stands in the trigger of an ONBUILD", () => {
    expect(found("FROM a\nONBUILD RUN one $A\n")).toEqual(["SC2086 $A"]);
  });

  it("goes by the shell", () => {
    const command = "RUN [[ -f a ]] || c\n";
    expect(found(`FROM a\n${command}`).map((each) => each.replace(/\d+/u, "…"))).toEqual(["SC… [[ -f a ]]"]);
    expect(found(`FROM a\nSHELL ["/bin/bash", "-c"]\n${command}`)).toEqual([]);
    expect(found("FROM a\nRUN cd b; c\n")).toEqual(["SC2164 cd b"]);
    expect(found('FROM a\nSHELL ["/bin/sh", "-e", "-c"]\nRUN cd b; c\n')).toEqual([]);
  });

  it("knows the variables that the file sets", () => {
    expect(found('FROM a\nARG x\nENV y=1\nRUN one "$x" "$y" "$z" "$http_proxy"\n')).toEqual(["SC2154 $z"]);
  });

  it("leaves out what Hadolint leaves out", () => {
    expect(found('FROM a\nSHELL ["/bin/ash", "-c"]\nRUN . /etc/profile; . "$X"\n')).toEqual([]);
  });

  it("shows a word where a script cannot be parsed", () => {
    const text = "FROM a\nRUN if a; then b\n";
    expect(found(text)).toEqual(expect.arrayContaining(["SC1046 if", "SC1072 b"]));
    for (const { at } of findingsIn(text)) expect(at[1]).toBeGreaterThan(at[0]);
  });

  it("has a severity", () => {
    const levels = findingsIn("FROM a\nRUN one $A; two `three`; cd b; [ -n $A ]\n").map(({ id, level }) => `${id} ${level}`);
    expect(levels).toEqual(expect.arrayContaining(["SC2086 info", "SC2006 style", "SC2164 warning", "SC2070 error"]));
  });

  it("has the change that ShellCheck proposes", () => {
    expect(changed("FROM a\nRUN one $A\n", "SC2086")).toBe('FROM a\nRUN one "$A"\n');
    expect(changed("FROM a\nRUN one \\\n$A\\\n  && two\n", "SC2086")).toBe('FROM a\nRUN one \\\n"$A"\\\n  && two\n');
    expect(changed("FROM a\nRUN cd b \\\n  ; c\n", "SC2164")).toBe("FROM a\nRUN cd b || exit \\\n  ; c\n");
    expect(changed("FROM a\nRUN one `two \\\n  three`\n", "SC2006")).toBe("FROM a\nRUN one $(two \\\n  three)\n");
    expect(changed("FROM a\nRUN echo '\u{1F40B}' $A\n", "SC2086")).toBe("FROM a\nRUN echo '\u{1F40B}' \"$A\"\n");
  });
});

/** Answers with what the script says behind `#!`. */
const STAND_IN = `
const fs = require("node:fs");
const files = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const comments = files.flatMap((file) => {
  const text = fs.readFileSync(file, "utf8");
  return JSON.parse(text.slice(text.indexOf("answer:") + 7).trim()).map((comment) => ({ file, level: "info", code: 1, message: "m", fix: null, ...comment }));
});
console.log(JSON.stringify({ comments }));
process.exitCode = 1;
`;

describe("an answer of ShellCheck", () => {
  standIn("shellcheck", STAND_IN);

  const place = (line: number, column: number, endLine: number, endColumn: number) => ({ line, column, endLine, endColumn });
  /** The script's own lines follow two of a head. */
  const asked = (...comments: readonly object[]): string => `FROM a\nRUN <<EOF\none two\nanswer:${JSON.stringify(comments)}\nEOF\n`;

  it("about the head that no file has is dropped, and one about places that are not there", () => {
    const text = asked(place(1, 1, 1, 2), place(2, 1, 3, 2), place(9, 1, 9, 2), place(3, 5, 3, 2), place(3, 1, 3, 4));
    expect(findingsIn(text).map(({ at }) => text.slice(...at))).toEqual(["one"]);
  });

  it("with a severity that is not known is dropped", () => {
    expect(findingsIn(asked({ ...place(3, 1, 3, 4), level: "fatal" }))).toEqual([]);
  });

  const replacing = (column: number, endColumn: number, replacement: string, line = 3) => ({
    ...place(line, column, line, endColumn),
    insertionPoint: "afterEnd",
    replacement,
  });
  const changeOf = (...replacements: readonly object[]) =>
    findingsIn(asked({ ...place(3, 1, 3, 4), fix: { replacements } })).map(({ change }) => change?.text);

  it("may change several places", () => {
    expect(changeOf(replacing(4, 4, "?"), replacing(1, 2, "0"))).toEqual(["0ne?"]);
    expect(changeOf(replacing(5, 8, "2"))).toEqual(["one 2"]);
  });

  it.each([
    ["lies in the head", [replacing(1, 2, "x", 1)]],
    ["has a line end", [replacing(1, 2, "x\n")]],
    ["has a backslash, which could continue the line", [replacing(1, 2, "\\")]],
    ["overlaps another", [replacing(1, 3, "x"), replacing(2, 4, "y")]],
    ["is empty of places", []],
  ])("is no change where one %s", (_, replacements) => {
    expect(changeOf(...replacements)).toEqual([undefined]);
  });

  it("that cannot be had is a failure at the first command line", () => {
    const source = sourceOf("FROM a\nRUN [\"exec\"]\nRUN no answer\n");
    const result = shellCheckResult(source);
    expect(result).toMatchObject({ ok: false, reason: expect.any(String) });
    expect(!result.ok && textAt(source, result.at)).toBe("RUN");
    expect(!result.ok && result.at[0]).toBe(source.text.lastIndexOf("RUN"));
  });
});

describe("without ShellCheck", () => {
  it("nothing is found", () => {
    const restore = setPath("/nowhere");
    try {
      expect(shellCheckResult(sourceOf("FROM a\nRUN one $A\n"))).toEqual({ ok: true, findings: [] });
    } finally {
      restore();
    }
  });
});
