import { describe, expect, it } from "vitest";
import rule from "../../../src/rules/dockerfile/dockerfile-key-value.ts";
import { applyEdits } from "../../../src/kit/edit.ts";
import { legacyPairs } from "../../../src/models/dockerfile/legacy-pairs.ts";
import { stageGraph } from "../../../src/models/dockerfile/stage-graph.ts";
import { stageStates } from "../../../src/models/dockerfile/stage-state.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";
import { sourceOf } from "../../models/dockerfile/source.ts";

const file = (line: string): string => `FROM debian:12\n${line}\n`;

runRuleCases("dockerfile-key-value", rule, "dockerfile", {
  valid: [
    { name: "the form with an equals sign", code: file('ENV A=b C="d e"\nLABEL f=g') },
    { name: "an equals sign in the key's word", code: file("ENV A=b c") },
    { name: "a key alone", code: file("ENV A") },
    { name: "nothing", code: file("ENV") },
    { name: "arguments", code: file("ARG A\nARG B=c D") },
    { name: "a value on the next line", code: file("ENV A=b \\\n  C=d") },
    { name: "a comment", code: file("# ENV A b\nENV \\\n# A b\n  A=b") },
    { name: "other instructions", code: file("RUN ENV A b\nCMD env A b\nUSER a b") },
    { name: "a heredoc", code: file("RUN <<EOF\nENV A b\nEOF") },
    { name: "behind ONBUILD", code: file("ONBUILD ENV A=b") },
    { name: "BuildKit's pragma", code: file("# check=skip=LegacyKeyValueFormat\nENV A b") },
    { name: "escape with a backquote", code: "# escape=`\nFROM debian:12\nENV A=b `\n  C=d\n" },
  ],
  invalid: [
    {
      code: file("ENV A b"),
      output: file("ENV A=b"),
      errors: [{ messageId: "legacy", at: "A b", data: { keyword: "ENV", key: "A" } }],
    },
    { name: "blanks in the value", code: file("ENV A b c  d"), output: file('ENV A="b c  d"'), errors: [{ messageId: "legacy", at: "A b c  d" }] },
    { name: "blanks before the value", code: file("LABEL a \t b"), output: file("LABEL a=b"), errors: [{ messageId: "legacy", at: "a \t b" }] },
    { name: "a quoted value", code: file('env A "b c"'), output: file('env A="b c"'), errors: [{ messageId: "legacy", at: 'A "b c"' }] },
    {
      name: "a value quoted in part",
      code: file(`ENV A -Dx="a b" -y 'c d'`),
      output: file(`ENV A=-Dx="a b"\\ -y\\ 'c d'`),
      errors: [{ messageId: "legacy", at: `A -Dx="a b" -y 'c d'` }],
    },
    {
      name: "escapes",
      code: file("ENV A b\\ c d"),
      output: file("ENV A=b\\ c\\ d"),
      errors: [{ messageId: "legacy", at: "A b\\ c d" }],
    },
    {
      name: "variables",
      code: file("ENV PATH /opt/bin:$PATH\nENV B ${C:-d e} f"),
      output: file('ENV PATH=/opt/bin:$PATH\nENV B="${C:-d e} f"'),
      errors: [
        { messageId: "legacy", at: "PATH /opt/bin:$PATH" },
        { messageId: "legacy", at: "B ${C:-d e} f" },
      ],
    },
    { name: "an equals sign in the value", code: file("ENV A b=c"), output: file("ENV A=b=c"), errors: [{ messageId: "legacy", at: "A b=c" }] },
    { name: "a quoted key", code: file('LABEL "a.b" c d'), output: file('LABEL "a.b"="c d"'), errors: [{ messageId: "legacy", at: '"a.b" c d' }] },
    {
      name: "a value over two lines",
      code: file("ENV A b \\\n    # why\n    c"),
      output: file('ENV A="b \\\n    # why\n    c"'),
      errors: [{ messageId: "legacy", at: "A b \\\n    # why\n    c" }],
    },
    {
      name: "a value with a quote over two lines",
      code: file('ENV A "b" \\\n    c'),
      errors: [{ messageId: "legacy", at: 'A "b" \\\n    c' }],
    },
    {
      name: "the value on the next line",
      code: file("ENV A \\\n    b"),
      output: file("ENV A=b"),
      errors: [{ messageId: "legacy", at: "A \\\n    b" }],
    },
    {
      name: "a comment before the value",
      code: file("ENV A \\\n    # why\n    b c"),
      output: file('ENV A=\\\n    # why\n"b c"'),
      errors: [{ messageId: "legacy", at: "A \\\n    # why\n    b c" }],
    },
    { name: "an apostrophe that opens a quote", code: file("LABEL a it's b"), errors: [{ messageId: "legacy", at: "a it's b" }] },
    { name: "a key with an open quote", code: file('LABEL "a b'), errors: [{ messageId: "legacy", at: '"a b' }] },
    {
      name: "blanks around an equals sign",
      code: file("ENV A = b"),
      errors: [
        { messageId: "blanks", at: "A = b", suggestions: [{ messageId: "assign", data: { key: "A" }, output: file("ENV A=b") }] },
      ],
    },
    {
      name: "blanks around an equals sign, and several words",
      code: file("ENV A = b c"),
      errors: [{ messageId: "blanks", at: "A = b c", suggestions: [] }],
    },
    { name: "behind ONBUILD", code: file("onbuild env A b"), output: file("onbuild env A=b"), errors: [{ messageId: "legacy", at: "A b" }] },
    {
      name: "escape with a backquote",
      code: "# escape=`\nFROM debian:12\nENV A C:\\a \"b\"\nENV D C:\\a b\n",
      output: '# escape=`\nFROM debian:12\nENV A=C:\\a` "b"\nENV D="C:\\a b"\n',
      errors: [
        { messageId: "legacy", at: 'A C:\\a "b"' },
        { messageId: "legacy", at: "D C:\\a b" },
      ],
    },
  ],
});

describe("the fix keeps the value", () => {
  function valueOf(text: string): string | null {
    const source = sourceOf(text);
    const stage = stageGraph(source).stages[0];
    const state = stage && stageStates(source).atEnd(stage).variables.get("A");
    return state?.state === "known" ? state.value.value : null;
  }

  it.each(["b", "b  c", '"b c" d', "'b c' \"d\"", "b\\ c d", 'a"b c"d e', "b \\\n   c", "b \\\n# d\n c", "\\\n  b c", "b\\\\ c", "x=y z"])(
    "%j",
    (value) => {
      const before = `FROM a\nENV A ${value}\n`;
      const source = sourceOf(before);
      const after = applyEdits(before, legacyPairs(source)[0]?.asPair ?? []);
      expect(after).not.toBe(before);
      expect(legacyPairs(sourceOf(after))).toEqual([]);
      expect(valueOf(before)).not.toBeNull();
      expect(valueOf(after)).toBe(valueOf(before));
    },
  );
});
