import rule from "../../../src/rules/dockerfile/dockerfile-copy-ownership.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

/** A change that a flag can make. */
const replaced = (name: string, before: string, after: string, at: At = ["chown", 1]): InvalidCase => ({
  name,
  code: before,
  errors: [{ messageId: "layer", at, suggestions: [{ messageId: "useFlag", output: after }] }],
});

/** A change that is shown and left to the author. */
const shown = (name: string, code: string, at: At = ["chown", 1]): InvalidCase => ({
  name,
  code,
  errors: [{ messageId: "layer", at, suggestions: [] }],
});

runRuleCases("dockerfile-copy-ownership", rule, "dockerfile", {
  valid: [
    { name: "flags", code: "FROM a:1\nCOPY --chown=app:app --chmod=755 a.sh /app/a.sh\nRUN /app/a.sh\n" },
    { name: "other files", code: "FROM a:1\nCOPY a.sh /app/a.sh\nRUN chown app /data && chmod 755 /app/b.sh\n" },
    { name: "a folder beside", code: "FROM a:1\nCOPY . /app\nRUN chown -R app /apple /ap\n" },
    { name: "files that the RUN itself writes", code: "FROM a:1\nWORKDIR /app\nCOPY . .\nRUN npm ci && chown -R node:node /app\n" },
    { name: "a RUN between", code: "FROM a:1\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN chown -R node:node /app\n" },
    { name: "the folder alone, not its content", code: "FROM a:1\nCOPY . /app\nRUN chown app /app\n" },
    { name: "a folder above, with files of an earlier RUN", code: "FROM a:1\nRUN useradd -m app\nCOPY .bashrc /home/app/.bashrc\nRUN chown -R app /home/app\n" },
    { name: "the whole image", code: "FROM a:1\nCOPY a /a/\nRUN chown -R app /\n" },
    { name: "before the COPY", code: "FROM a:1\nRUN mkdir /app && chown app /app\nCOPY a /app/a\n" },
    { name: "a builder", code: "FROM a:1 AS build\nCOPY mvnw /app/\nRUN chmod +x /app/mvnw\nFROM b:1\nCOPY --from=build /app/x /x\n" },
    { name: "another stage", code: "FROM a:1 AS one\nCOPY a /a\nFROM one\nRUN chown app /a\n" },
    { name: "the owner of another file", code: "FROM a:1\nCOPY a /a\nRUN chown --reference=/b /a && chown --from=root app /a\n" },
    { name: "modes relative to those that the files have", code: "FROM a:1\nCOPY a /a\nRUN chmod -R g=u /a && chmod go-w /a && chmod -x /a\n" },
    { name: "unknown files", code: "FROM a:1\nARG DIR\nCOPY a $DIR/a\nCOPY b /b\nRUN chown app $DIR/a\n" },
    { name: "an unknown working directory", code: "FROM a:1\nCOPY a.sh .\nRUN chmod +x a.sh\n" },
    { name: "an unknown destination", code: "FROM a:1\nCOPY a ${TARGET}/\nRUN chown -R app /app\n" },
    { name: "unknown options", code: "FROM a:1\nCOPY a /a\nRUN chown $OPTIONS app /a\n" },
    { name: "folders kept", code: "FROM a:1\nCOPY --parents a/b /x/\nRUN chmod 755 /x/b\n" },
    { name: "found files", code: "FROM a:1\nCOPY . /app\nRUN find /app -name '*.sh' -exec chmod +x {} +\n" },
    { name: "another program's word", code: "FROM a:1\nCOPY a /a\nRUN echo chown app /a\n" },
    { name: "another shell", code: '# escape=`\nFROM a:1\nCOPY a C:/a\nRUN chown app C:/a\n' },
    { name: "a trigger and a step of its own", code: "FROM a:1\nONBUILD COPY a /a\nRUN chown app /a\n" },
    { name: "a program of no known name", code: "FROM a:1\nCOPY a /a\nRUN $SETUP && chown app /a\n" },
  ],
  invalid: [
    replaced("a folder", "FROM a:1\nCOPY . /app\nRUN chown -R app:app /app\nCMD [\"x\"]\n", 'FROM a:1\nCOPY --chown=app:app . /app\nCMD ["x"]\n'),
    replaced("a file", "FROM a:1\nCOPY a.sh /a.sh\nRUN chown 1000:1000 /a.sh\n", "FROM a:1\nCOPY --chown=1000:1000 a.sh /a.sh\n"),
    replaced("a file in a folder", "FROM a:1\nCOPY conf/a.sh /app/\nRUN chown app /app/a.sh\n", "FROM a:1\nCOPY --chown=app conf/a.sh /app/\n"),
    replaced("a mode", "FROM a:1\nCOPY a.sh /a.sh\nRUN chmod 0755 /a.sh\n", "FROM a:1\nCOPY --chmod=0755 a.sh /a.sh\n", "chmod"),
    replaced("the right to execute", "FROM a:1\nCOPY a.sh /a.sh\nRUN chmod +x /a.sh\n", "FROM a:1\nCOPY --chmod=755 a.sh /a.sh\n", "chmod"),
    replaced("the working directory", "from a:1\nworkdir /app\ncopy . .\nrun chown -R app:app .\n", "from a:1\nworkdir /app\ncopy --chown=app:app . .\n"),
    replaced("flags that are there", "FROM a:1\nCOPY --link --chmod=755 a /a\nRUN chown app: /a\n", "FROM a:1\nCOPY --chown=app --link --chmod=755 a /a\n"),
    replaced("ADD", "FROM a:1\nADD https://example.com/a.sh /a.sh\nRUN chmod a+rx /a.sh\n", "FROM a:1\nADD --chmod=755 https://example.com/a.sh /a.sh\n", "chmod"),
    replaced("JSON", 'FROM a:1\nCOPY ["a b", "/c d"]\nRUN ["chown", "app", "/c d"]\n', 'FROM a:1\nCOPY --chown=app ["a b", "/c d"]\n', '"chown"'),
    replaced("a heredoc's file", "FROM a:1\nCOPY <<EOF /a.sh\necho\nEOF\nRUN chmod 755 /a.sh\n", "FROM a:1\nCOPY --chmod=755 <<EOF /a.sh\necho\nEOF\n", "chmod"),
    replaced("a variable of the file", "FROM a:1\nARG ID=1000\nCOPY a /a\nRUN chown $ID:${ID} /a\n", "FROM a:1\nARG ID=1000\nCOPY --chown=$ID:${ID} a /a\n"),
    replaced("triggers", "FROM a:1\nONBUILD COPY a /a\nONBUILD RUN chown app /a\n", "FROM a:1\nONBUILD COPY --chown=app a /a\n"),
    replaced("other instructions between", "FROM a:1\nCOPY a /a\nENV B=c\nUSER root\n# own it\nRUN chown app /a\nUSER app\n", "FROM a:1\nCOPY --chown=app a /a\nENV B=c\nUSER root\n# own it\nUSER app\n"),
    replaced(
      "several copies, a folder above them",
      "FROM a:1\nWORKDIR /app\nCOPY a b ./\nCOPY src ./src\nRUN chown -R app /app\n",
      "FROM a:1\nWORKDIR /app\nCOPY --chown=app a b ./\nCOPY --chown=app src ./src\n",
    ),
    replaced(
      "patterns",
      "FROM a:1\nCOPY bin/*.sh /app/\nRUN chmod 755 /app/*.sh\n",
      "FROM a:1\nCOPY --chmod=755 bin/*.sh /app/\n",
      "chmod",
    ),
    replaced(
      "at the beginning of a list",
      "FROM a:1\nCOPY a /a\nRUN chown app /a \\\n  && b \\\n  # why\n  && c\n",
      "FROM a:1\nCOPY --chown=app a /a\nRUN b \\\n  # why\n  && c\n",
    ),
    replaced("at the end, numbers that need no account", "FROM a:1\nCOPY a /a\nRUN useradd app \\\n && chown 1000 /a\n", "FROM a:1\nCOPY --chown=1000 a /a\nRUN useradd app\n"),
    replaced("a prefix", "FROM a:1\nCOPY a /a\nRUN sudo chown app /a\n", "FROM a:1\nCOPY --chown=app a /a\n"),
    {
      name: "both at once",
      code: "FROM a:1\nCOPY a.sh /a.sh\nRUN chown app /a.sh && chmod 500 /a.sh\n",
      errors: [
        {
          messageId: "layer",
          at: "chown",
          data: { program: "chown", keyword: "COPY", flag: "chown" },
          suggestions: [{ messageId: "useFlag", data: { flag: "chown", value: "app" }, output: "FROM a:1\nCOPY --chown=app a.sh /a.sh\nRUN chmod 500 /a.sh\n" }],
        },
        {
          messageId: "layer",
          at: "chmod",
          data: { program: "chmod", keyword: "COPY", flag: "chmod" },
          suggestions: [{ messageId: "useFlag", data: { flag: "chmod", value: "500" }, output: "FROM a:1\nCOPY --chmod=500 a.sh /a.sh\nRUN chown app /a.sh\n" }],
        },
      ],
    },
    {
      name: "a target stage",
      code: "FROM a:1 AS app\nCOPY a /a\nRUN chown app /a\nFROM b:1\nCOPY b /b\nRUN chown app /b\n",
      settings: { docker: { targetStages: ["app"] } },
      errors: [
        {
          messageId: "layer",
          at: ["chown", 1],
          suggestions: [{ messageId: "useFlag", output: "FROM a:1 AS app\nCOPY --chown=app a /a\nFROM b:1\nCOPY b /b\nRUN chown app /b\n" }],
        },
      ],
    },
    shown("an account that does not exist yet", "FROM a:1\nCOPY . /app\nRUN adduser -D app && chown -R app /app\n"),
    shown("files that an earlier RUN may have written there", "FROM a:1\nWORKDIR /app\nRUN npm ci\nCOPY . .\nRUN chown -R node:node /app\n"),
    shown("further files", "FROM a:1\nCOPY . /app\nRUN chown -R app /app /data\n"),
    shown("one of several", "FROM a:1\nCOPY a.sh b.txt /app/\nRUN chmod +x /app/a.sh\n", "chmod"),
    shown("folders that become executable", "FROM a:1\nCOPY bin /app/bin\nRUN chmod -R +x /app/bin\n", "chmod"),
    shown("for the owner alone", "FROM a:1\nCOPY a.sh /a.sh\nRUN chmod u+x /a.sh\n", "chmod"),
    shown("a flag that says otherwise", "FROM a:1\nCOPY --chown=root a /a\nRUN chown app /a\n", ["chown", 2]),
    shown("the group alone", "FROM a:1\nCOPY a /a\nRUN chown :app /a\n"),
    shown("a variable of the shell", "FROM a:1\nCOPY a /a\nRUN chown app-$(id -u) /a\n"),
    shown("a heredoc", "FROM a:1\nCOPY a /a\nRUN <<EOF\nchown app /a\nb\nEOF\n"),
    shown("whatever happens", "FROM a:1\nCOPY a /a\nRUN chown app /a || true\n"),
    shown("the text of a shell behind something else", "FROM a:1\nCOPY a /a\nRUN set -e; chown app /a; b\n"),
  ],
});
