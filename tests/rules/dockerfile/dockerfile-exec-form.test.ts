import rule from "../../../src/rules/dockerfile/dockerfile-exec-form.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

const STRICT = [{ strict: true }];

/** A shell form that is rewritten by itself. */
const fixed = (name: string, before: string, after: string, at: At): InvalidCase => ({
  name,
  code: before,
  output: after,
  errors: [{ messageId: "shellForm", at, suggestions: [] }],
});

/** A shell form whose shell is named on request. */
const named = (name: string, before: string, after: string, at: At): InvalidCase => ({
  name,
  code: before,
  errors: [{ messageId: "shellForm", at, suggestions: [{ messageId: "nameShell", output: after }] }],
});

/** An array that is made JSON. */
const mended = (name: string, before: string, after: string, at: At): InvalidCase => ({
  name,
  code: before,
  output: after,
  errors: [{ messageId: "brokenArray", at, suggestions: [] }],
});

/** One of an instruction that Hadolint and BuildKit do not look at. */
const mendedList = (name: string, before: string, after: string, at: At): InvalidCase => ({
  ...mended(name, before, after, at),
  errors: [{ messageId: "brokenList", at, suggestions: [] }],
});

runRuleCases("dockerfile-exec-form", rule, "dockerfile", {
  valid: [
    { name: "JSON", code: 'FROM a:1\nENTRYPOINT ["a", "b"]\nCMD ["c"]\nHEALTHCHECK CMD ["d"]\n' },
    { name: "lower case", code: 'from a:1\nentrypoint ["a"]\ncmd [ "c","d" ]\nhealthcheck --interval=5s cmd ["d"]\n' },
    { name: "several lines", code: 'FROM a:1\nCMD [ \\\n  "a", \\\n  # a comment\n  "b" \\\n]\n' },
    { name: "an empty array", code: "FROM a:1\nENTRYPOINT []\nCMD []\n" },
    { name: "a named shell", code: 'FROM a:1\nCMD ["/bin/sh", "-c", "exec node server.js $PORT"]\n' },
    { name: "RUN", code: "FROM a:1\nRUN node server.js\n" },
    { name: "a health check with a list", code: "FROM a:1\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n" },
    { name: "a health check with a variable, a pipe, a builtin", code: "FROM a:1 AS a\nHEALTHCHECK CMD curl http://localhost:$PORT\nFROM a\nHEALTHCHECK CMD a | b\nFROM a\nHEALTHCHECK CMD exit 0\n" },
    { name: "a health check that tests", code: "FROM a:1\nHEALTHCHECK CMD [ -f /tmp/ready ]\n" },
    { name: "a health check that tests, quoted", code: 'FROM a:1\nHEALTHCHECK CMD [ "-f" "/tmp/ready" ]\n' },
    { name: "a health check that compares", code: 'FROM a:1\nHEALTHCHECK CMD [ "$(cat /tmp/state)" = "up" ]\n' },
    { name: "no health check", code: "FROM a:1\nHEALTHCHECK NONE\n" },
    { name: "a shell of the image's own", code: 'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nENTRYPOINT a b\nCMD a b\nHEALTHCHECK CMD a b\n' },
    { name: "a shell of the stage below", code: 'FROM a:1 AS base\nSHELL ["/bin/bash", "-c"]\nFROM base\nCMD node server.js\n' },
    { name: "PowerShell", code: '# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nCMD Start-Service app\n' },
    { name: "a triggered shell", code: 'FROM a:1\nONBUILD SHELL ["/bin/bash", "-c"]\nONBUILD CMD a b\n' },
    { name: "no command", code: "FROM a:1\nCMD\nENTRYPOINT\n" },
    { name: "tests in RUN", code: 'FROM a:1\nRUN [ -f x ]\nRUN [ "$a" = "b" ] && x\nRUN [[ -f x ]]\n' },
    { name: "words of other instructions", code: "FROM a:1\nCOPY [a-z]*.js [b]/\nVOLUME /data /logs\nENV A=['b']\nLABEL a=\"['b']\"\n" },
    { name: "JSON arrays of other instructions", code: 'FROM a:1\nCOPY ["a", "b"]\nVOLUME ["/data"]\nRUN ["a", "b"]\n' },
    { name: "a file of that name", code: "FROM a:1\nCOPY <<EOF [x]/Dockerfile\nCMD node server.js\nEOF\n" },
    { name: "Hadolint's pragma", code: "FROM a:1\n# hadolint ignore=DL3025\nCMD node server.js\n" },
    { name: "BuildKit's", code: "# check=skip=JSONArgsRecommended\nFROM a:1\nENTRYPOINT node server.js\n" },
  ],
  invalid: [
    fixed("words", "FROM a:1\nCMD node server.js\n", 'FROM a:1\nCMD ["node", "server.js"]\n', "node server.js"),
    fixed("one word", "FROM a:1\nENTRYPOINT /entrypoint.sh\n", 'FROM a:1\nENTRYPOINT ["/entrypoint.sh"]\n', "/entrypoint.sh"),
    fixed(
      "a health check",
      "FROM a:1\nHEALTHCHECK --interval=5s CMD curl -f http://localhost/\n",
      'FROM a:1\nHEALTHCHECK --interval=5s CMD ["curl", "-f", "http://localhost/"]\n',
      "curl -f http://localhost/",
    ),
    fixed("lower case", "from a:1\ncmd nginx -g 'daemon off;'\n", 'from a:1\ncmd ["nginx", "-g", "daemon off;"]\n', "nginx -g 'daemon off;'"),
    fixed(
      "quotes and escapes",
      "FROM a:1\nCMD a 'b \"c\"' \"d'e\" f\\ g '$HOME' \"*\"\n",
      'FROM a:1\nCMD ["a", "b \\"c\\"", "d\'e", "f g", "$HOME", "*"]\n',
      "a 'b \"c\"' \"d'e\" f\\ g '$HOME' \"*\"",
    ),
    fixed(
      "several lines and a comment",
      "FROM a:1\nCMD java \\\n  # memory\n  -Xmx1g \\\n  -jar app.jar\n",
      'FROM a:1\nCMD ["java", \\\n  # memory\n  "-Xmx1g", \\\n  "-jar", "app.jar"]\n',
      "java \\\n  # memory\n  -Xmx1g \\\n  -jar app.jar",
    ),
    fixed("an exec that is needless then", "FROM a:1\nCMD exec node server.js\n", 'FROM a:1\nCMD ["node", "server.js"]\n', "exec node server.js"),
    fixed("a builtin that is a program too", "FROM a:1\nHEALTHCHECK CMD test -f /ready\n", 'FROM a:1\nHEALTHCHECK CMD ["test", "-f", "/ready"]\n', "test -f /ready"),
    fixed("a health check behind ONBUILD", "FROM a:1\nONBUILD HEALTHCHECK CMD a b\n", 'FROM a:1\nONBUILD HEALTHCHECK CMD ["a", "b"]\n', "a b"),
    fixed(
      "an ENTRYPOINT in shell form, which takes no CMD",
      "FROM a:1 AS x\nENTRYPOINT a b\nFROM b:1\nCMD [\"c\"]\n",
      'FROM a:1 AS x\nENTRYPOINT ["a", "b"]\nFROM b:1\nCMD ["c"]\n',
      "a b",
    ),
    {
      name: "an ENTRYPOINT and a CMD, which come together then",
      code: "FROM a:1\nENTRYPOINT a b\nCMD c d\n",
      output: 'FROM a:1\nENTRYPOINT a b\nCMD ["c", "d"]\n',
      errors: [
        { messageId: "shellForm", at: "a b", suggestions: [{ messageId: "useExecForm", output: 'FROM a:1\nENTRYPOINT ["a", "b"]\nCMD c d\n' }] },
        { messageId: "shellForm", at: "c d", suggestions: [] },
      ],
    },
    {
      name: "a CMD that is given to an ENTRYPOINT",
      code: 'FROM a:1\nENTRYPOINT ["/start.sh"]\nCMD c d\n',
      errors: [
        {
          messageId: "shellForm",
          at: "c d",
          suggestions: [{ messageId: "useExecForm", output: 'FROM a:1\nENTRYPOINT ["/start.sh"]\nCMD ["c", "d"]\n' }],
        },
      ],
    },
    {
      name: "a CMD in a stage on it",
      code: 'FROM a:1 AS base\nENTRYPOINT start\nFROM base\nCMD ["c"]\n',
      errors: [
        {
          messageId: "shellForm",
          at: "start",
          suggestions: [{ messageId: "useExecForm", output: 'FROM a:1 AS base\nENTRYPOINT ["start"]\nFROM base\nCMD ["c"]\n' }],
        },
      ],
    },
    {
      name: "a triggered CMD",
      code: "FROM a:1\nONBUILD CMD c d\n",
      errors: [
        { messageId: "shellForm", at: "c d", suggestions: [{ messageId: "useExecForm", output: 'FROM a:1\nONBUILD CMD ["c", "d"]\n' }] },
      ],
    },
    named(
      "a variable",
      "FROM a:1\nARG PORT=80\nCMD node server.js --port $PORT\n",
      'FROM a:1\nARG PORT=80\nCMD ["/bin/sh", "-c", "exec node server.js --port $PORT"]\n',
      "node server.js --port $PORT",
    ),
    named(
      "an exec of its own",
      'FROM a:1\nENTRYPOINT exec java $JAVA_OPTS -jar "/app.jar"\n',
      'FROM a:1\nENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS -jar \\"/app.jar\\""]\n',
      'exec java $JAVA_OPTS -jar "/app.jar"',
    ),
    named("a list", "FROM a:1\nCMD migrate && serve\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "migrate && serve"]\n', "migrate && serve"),
    named("a builtin", "FROM a:1\nCMD cd /app; serve\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "cd /app; serve"]\n', "cd /app; serve"),
    named("a file name pattern", "FROM a:1\nCMD java -jar /app/*.jar\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "exec java -jar /app/*.jar"]\n', "java -jar /app/*.jar"),
    named("a redirection", "FROM a:1\nCMD serve > /log\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "exec serve > /log"]\n', "serve > /log"),
    named("a variable for the program alone", "FROM a:1\nCMD A=1 serve\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "A=1 serve"]\n', "A=1 serve"),
    named("in the background", "FROM a:1\nCMD serve &\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "serve &"]\n', "serve &"),
    named("a condition", "FROM a:1\nCMD if a; then b; fi\n", 'FROM a:1\nCMD ["/bin/sh", "-c", "if a; then b; fi"]\n', "if a; then b; fi"),
    named(
      "a script of several lines",
      "FROM a:1\nCMD migrate \\\n\t# first\n\t&& echo 'a\\b' \\\n\t&& serve\n",
      'FROM a:1\nCMD ["/bin/sh", "-c", "migrate \\\n\t# first\n\\t&& echo \'a\\\\b\' \\\n\\t&& serve"]\n',
      "migrate \\\n\t# first\n\t&& echo 'a\\b' \\\n\t&& serve",
    ),
    {
      name: "a shell of its own, strict",
      code: 'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD a b\nENTRYPOINT a | b\n',
      options: STRICT,
      errors: [
        {
          messageId: "ownShell",
          at: "a b",
          suggestions: [
            { messageId: "useExecForm", output: 'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD ["a", "b"]\nENTRYPOINT a | b\n' },
          ],
        },
        {
          messageId: "ownShell",
          at: "a | b",
          suggestions: [
            {
              messageId: "nameShell",
              data: { array: '["/bin/bash", "-o", "pipefail", "-c", "…"]' },
              output:
                'FROM a:1\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nCMD a b\nENTRYPOINT ["/bin/bash", "-o", "pipefail", "-c", "a | b"]\n',
            },
          ],
        },
      ],
    },
    {
      name: "Windows",
      code: "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCMD app.exe `\n  C:\\config.json\n",
      errors: [{ messageId: "shellForm", at: "app.exe `\n  C:\\config.json", suggestions: [] }],
    },
    mended("single quotes", "FROM a:1\nCMD ['node', 'server.js']\n", 'FROM a:1\nCMD ["node", "server.js"]\n', "['node', 'server.js']"),
    mended("quotes of a word processor", "FROM a:1\nENTRYPOINT [ “node”,‘a b’ ]\n", 'FROM a:1\nENTRYPOINT [ "node","a b" ]\n', "[ “node”,‘a b’ ]"),
    mended("no quotes", "FROM a:1\nCMD [node, server.js]\n", 'FROM a:1\nCMD ["node", "server.js"]\n', "[node, server.js]"),
    mended("a comma too many", 'FROM a:1\nCMD ["node", "server.js",]\n', 'FROM a:1\nCMD ["node", "server.js"]\n', '["node", "server.js",]'),
    mended("a comma too few", "FROM a:1\nCMD [\"node\" 'server.js']\n", 'FROM a:1\nCMD ["node", "server.js"]\n', "[\"node\" 'server.js']"),
    mended("lone backslashes", 'FROM a:1\nCMD ["C:\\app\\x.exe", "a"]\n', 'FROM a:1\nCMD ["C:\\\\app\\\\x.exe", "a"]\n', '["C:\\app\\x.exe", "a"]'),
    mended("several lines", "FROM a:1\nCMD ['a', \\\n     'b' \\\n    ]\n", 'FROM a:1\nCMD ["a", \\\n     "b" \\\n    ]\n', "['a', \\\n     'b' \\\n    ]"),
    mended("a health check", "FROM a:1\nHEALTHCHECK CMD ['a']\n", 'FROM a:1\nHEALTHCHECK CMD ["a"]\n', "['a']"),
    mendedList("behind ONBUILD", "FROM a:1\nONBUILD RUN ['a', 'b']\n", 'FROM a:1\nONBUILD RUN ["a", "b"]\n', "['a', 'b']"),
    mendedList(
      "Hadolint's pragma is for commands",
      "FROM a:1\n# hadolint ignore=DL3025\nVOLUME ['/data']\n",
      'FROM a:1\n# hadolint ignore=DL3025\nVOLUME ["/data"]\n',
      "['/data']",
    ),
    mendedList("VOLUME", "FROM a:1\nvolume ['/data']\n", 'FROM a:1\nvolume ["/data"]\n', "['/data']"),
    mendedList("COPY", "FROM a:1\nCOPY --link ['a b', '/c/']\n", 'FROM a:1\nCOPY --link ["a b", "/c/"]\n', "['a b', '/c/']"),
    mended("a single-quoted word with double quotes", "FROM a:1\nCMD ['a', 'say \"b\"']\n", 'FROM a:1\nCMD ["a", "say \\"b\\""]\n', "['a', 'say \"b\"']"),
    {
      name: "an array beyond repair",
      code: 'FROM a:1\nCMD ["a", \'b" ]\n',
      errors: [{ messageId: "shellForm", at: '["a", \'b" ]', suggestions: [] }],
    },
    {
      name: "an array with a comment in it",
      code: "FROM a:1\nCMD ['a', \\\n  # why\n  'b']\n",
      errors: [{ messageId: "shellForm", at: "['a', \\\n  # why\n  'b']", suggestions: [] }],
    },
  ],
});
