import fc from "fast-check";

const NAME = fc.constantFrom("app", "build", "base", "x1", "my-stage");
const REFERENCE = fc.constantFrom(
  "alpine",
  "alpine:3.20",
  "reg.io:5000/a/b:1.2@sha256:abc",
  "localhost/x",
  "$BASE",
  "${BASE:-docker.io/x:1}",
  '"alpine:3"',
  "scratch",
  "a@sha256:0",
);
const SHELL = fc.constantFrom(
  "apt-get update",
  "apt-get install -y curl",
  "echo 'a b' \"c $D\"",
  "curl x | sh",
  "cd /x; ls",
  "echo `id` $(whoami)",
  "for i in a b",
  "do echo $i",
  "done",
  "export A=1",
  "echo it's",
  "test -f 'x",
  "cat <<<word",
  "x=$((1 << 3))",
  "(a",
  "b)",
  "echo \\\\",
  "echo \\`echo x\\`",
);
const PLAIN = fc.constantFrom("/app", "a", "b.txt", '"q r"', "'s t'", "$HOME", "C:\\dir", "k=v", "k=", "=", "é", "--", "--x", "\u00a0", "#no");
const FLAG = fc.constantFrom(
  "--mount=type=cache,target=/x",
  '--mount=type=secret,"id=a,b"',
  "--from=build",
  "--chown='1:1 x'",
  "--link",
  "--a\\ b=c",
  '--chmod="7 5"',
);
const JSON_FORM = fc.constantFrom('["a", "b"]', "[]", '["a\\u0041"]', '["a",]', '["a"] && b', '["a", 1]', "['a']", '["\\x"]');
const SEPARATOR = fc.constantFrom(" ", "  ", "\t", " \\\n", " \\\n  ", "\\\n", " \\\n# note = 1\n", " \\ \n\n    # c \\\n", " \\\r\n ", "\v", " \\\n\t\\\n");

const BODY_LINE = fc.constantFrom("echo hi", "", "FROM x", "# c", "\ttabbed", "EO F", "$(id)", "a \\", "cat <<X", "#!/bin/sh", "#!/usr/bin/python");
const HEREDOC = fc.record({
  name: fc.constantFrom("EOF", "A", "E O"),
  dash: fc.constantFrom("", "-"),
  descriptor: fc.constantFrom("", "3", "0"),
  body: fc.array(BODY_LINE, { maxLength: 4 }),
});

const KEYWORD = fc.constantFrom(
  "RUN", "run", "COPY", "ADD", "CMD", "ENTRYPOINT", "SHELL", "HEALTHCHECK", "HEALTHCHECK CMD", "HEALTHCHECK NONE", "ENV", "LABEL",
  "ARG", "EXPOSE", "VOLUME", "USER", "WORKDIR", "STOPSIGNAL", "MAINTAINER", "ONBUILD RUN", "ONBUILD COPY", "onbuild onbuild run",
  "FOO", "ONBUILD", "R\\\nUN", "CO\\\n# c\nPY", "//",
);

const instruction = fc
  .record({
    keyword: KEYWORD,
    flags: fc.array(FLAG, { maxLength: 2 }),
    words: fc.array(fc.oneof(SHELL, PLAIN, JSON_FORM, REFERENCE), { maxLength: 5 }),
    separators: fc.array(SEPARATOR, { minLength: 8, maxLength: 8 }),
    indent: fc.constantFrom("", "", "  ", "\t", "\\\n"),
    end: fc.constantFrom("", "", " ", "\t ", "\\\\", " \\"),
  })
  .map(({ keyword, flags, words, separators, indent, end }) => {
    const parts = [keyword, ...flags, ...words];
    return indent + parts.map((part, index) => part + (index < parts.length - 1 ? (separators[index] ?? " ") : "")).join("") + end;
  });

const from = fc
  .record({ reference: REFERENCE, name: fc.option(NAME), platform: fc.boolean(), as: fc.constantFrom("AS", "as", "AT") })
  .map(({ reference, name, platform, as }) =>
    `FROM ${platform ? "--platform=$TARGETPLATFORM " : ""}${reference}${name === null ? "" : ` ${as} ${name}`}`);

const withHeredocs = fc
  .record({
    keyword: fc.constantFrom("RUN", "COPY", "ADD", "ONBUILD RUN", "RUN bash", "RUN python3", "run --mount=type=tmpfs"),
    heredocs: fc.array(HEREDOC, { minLength: 1, maxLength: 3 }),
    tail: fc.constantFrom("", " /dst", " bash", " && ls", " \\\n  && ls"),
  })
  .map(({ keyword, heredocs, tail }) => {
    const operators = heredocs.map(({ name, dash, descriptor }) =>
      `${descriptor}<<${dash}${name.includes(" ") ? `'${name}'` : name}`);
    const bodies = heredocs.map(({ name, dash, body }) =>
      [...body.filter((line: string) => line !== name), (dash ? "\t" : "") + name].join("\n"));
    return `${keyword} ${operators.join(" ")}${tail}\n${bodies.join("\n")}`;
  });

const comment = fc.constantFrom(
  "# plain", "#", "  # indented", "# a=b", "# hadolint ignore=DL3006", "# check=skip=all", "# ends \\", "# eslint-disable-next-line x -- y",
  "# escape=`", "", "   ",
);
const directive = fc.constantFrom("# syntax=docker/dockerfile:1", "#escape=`", "# ESCAPE = \\", "# check=skip=A;error=true", "#syntax = x y ", "# escape=x");

/** Texts that look like Dockerfiles and hold the traps of the format. */
export const dockerfiles: fc.Arbitrary<string> = fc
  .record({
    directives: fc.array(directive, { maxLength: 3 }),
    lines: fc.array(fc.oneof(comment, instruction, from, withHeredocs), { maxLength: 12 }),
    lineEnd: fc.constantFrom("\n", "\n", "\r\n"),
    atEnd: fc.boolean(),
  })
  .map(({ directives, lines, lineEnd, atEnd }) =>
    ([...directives, "FROM a", ...lines].join("\n") + (atEnd ? "\n" : "")).replaceAll(/\r?\n/gu, lineEnd));

/** Dockerfiles with a few characters put in, taken out or exchanged at random. */
export const damaged: fc.Arbitrary<string> = fc
  .record({
    text: dockerfiles,
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        remove: fc.nat(3),
        insert: fc.constantFrom("", "\\", "`", "\n", "\r", "#", "<<", '"', "'", "[", " ", "\t", "=", "$", "{", "\u2028", "😀"),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ text, edits }) =>
    edits.reduce((result, { at, remove, insert }) => {
      const offset = Math.floor(at * result.length);
      return result.slice(0, offset) + insert + result.slice(offset + remove);
    }, text));
