import rule from "../../../src/rules/dockerfile/dockerfile-useradd-no-log-init.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const logged = (at: string, uid = "1234567") => [{ messageId: "logged", at, data: { uid } }];

runRuleCases("dockerfile-useradd-no-log-init", rule, "dockerfile", {
  valid: [
    "FROM debian:12\nRUN useradd -l -u 1234567 app\n",
    "FROM debian:12\nRUN useradd -u 1234567 --no-log-init app\n",
    { name: "with other letters", code: "FROM debian:12\nRUN useradd -mlu 1234567 app\n" },
    { name: "five digits", code: "FROM debian:12\nRUN useradd -u 65532 app && useradd -u 99999 b\n" },
    { name: "zeros in front", code: "FROM debian:12\nRUN useradd -u 0001000 app\n" },
    { name: "no number", code: "FROM debian:12\nRUN useradd app\n" },
    { name: "the number of the group", code: "FROM debian:12\nRUN useradd -g 1234567 -G 2345678 app\n" },
    { name: "the comment", code: "FROM debian:12\nRUN useradd -c 1234567 app\n" },
    { name: "Alpine's adduser has no such logs", code: "FROM alpine:3\nRUN adduser -D -u 1234567 app\n" },
    { name: "groupadd", code: "FROM debian:12\nRUN groupadd -g 1234567 app\n" },
    { name: "a number that is not known", code: "FROM debian:12\nARG ID\nRUN useradd -u $ID app\n" },
    { name: "options that are not known", code: "FROM debian:12\nARG OPTIONS\nRUN useradd $OPTIONS -u 1234567 app\n" },
    { name: "the number of the shell's user", code: "FROM debian:12\nRUN useradd -u $(id -u) app\n" },
    { name: "defaults", code: "FROM debian:12\nRUN useradd -D -u 1234567\n" },
    { name: "an argument", code: "FROM debian:12\nRUN echo useradd -u 1234567 app\n" },
    { name: "pragma of Hadolint", code: "FROM debian:12\n# hadolint ignore=DL3046\nRUN useradd -u 1234567 app\n" },
  ],
  invalid: [
    {
      code: "FROM debian:12\nRUN useradd -u 1234567 app\n",
      output: "FROM debian:12\nRUN useradd -l -u 1234567 app\n",
      errors: logged("1234567"),
    },
    {
      name: "lower case",
      code: "from debian:12\nrun useradd -u 100000 app\n",
      output: "from debian:12\nrun useradd -l -u 100000 app\n",
      errors: logged("100000", "100000"),
    },
    {
      name: "attached",
      code: "FROM debian:12\nRUN useradd -u1234567 app\n",
      output: "FROM debian:12\nRUN useradd -l -u1234567 app\n",
      errors: logged("1234567"),
    },
    {
      name: "among other letters",
      code: "FROM debian:12\nRUN useradd -rmu 1234567 app\n",
      output: "FROM debian:12\nRUN useradd -l -rmu 1234567 app\n",
      errors: logged("1234567"),
    },
    {
      name: "long options stay long",
      code: "FROM debian:12\nRUN useradd --create-home --uid=1234567 app\n",
      output: "FROM debian:12\nRUN useradd --no-log-init --create-home --uid=1234567 app\n",
      errors: logged("1234567"),
    },
    {
      name: "in quotes",
      code: 'FROM debian:12\nRUN useradd --uid "1234567" -m app\n',
      output: 'FROM debian:12\nRUN useradd -l --uid "1234567" -m app\n',
      errors: logged('"1234567"'),
    },
    {
      name: "several lines and comments",
      code: "FROM debian:12\nRUN groupadd app && \\\n    # the service\n    sudo /usr/sbin/useradd \\\n      --uid 1234567 \\\n      app\n",
      output:
        "FROM debian:12\nRUN groupadd app && \\\n    # the service\n    sudo /usr/sbin/useradd --no-log-init \\\n      --uid 1234567 \\\n      app\n",
      errors: logged("1234567"),
    },
    {
      name: "a known argument",
      code: "FROM debian:12\nARG ID=1234567\nRUN useradd -u $ID app\n",
      output: "FROM debian:12\nARG ID=1234567\nRUN useradd -l -u $ID app\n",
      errors: logged("$ID"),
    },
    {
      name: "a variable of the script",
      code: "FROM debian:12\nRUN id=1234567 && useradd -u ${id} app\n",
      output: "FROM debian:12\nRUN id=1234567 && useradd -l -u ${id} app\n",
      errors: logged("${id}"),
    },
    {
      name: "exec form",
      code: 'FROM debian:12\nRUN ["useradd", "-u", "1234567", "app"]\n',
      output: 'FROM debian:12\nRUN ["useradd", "-l", "-u", "1234567", "app"]\n',
      errors: logged('"1234567"'),
    },
    {
      name: "heredoc",
      code: "FROM debian:12\nRUN <<EOF\nset -e\nuseradd -u 1234567 app\nEOF\n",
      output: "FROM debian:12\nRUN <<EOF\nset -e\nuseradd -l -u 1234567 app\nEOF\n",
      errors: logged("1234567"),
    },
    {
      name: "ONBUILD",
      code: "FROM debian:12\nONBUILD RUN useradd -u 1234567 app\n",
      output: "FROM debian:12\nONBUILD RUN useradd -l -u 1234567 app\n",
      errors: logged("1234567"),
    },
    {
      name: "a shell of its own",
      code: "FROM debian:12\nRUN bash -c 'useradd -u 1234567 app'\n",
      output: "FROM debian:12\nRUN bash -c 'useradd -l -u 1234567 app'\n",
      errors: logged("1234567"),
    },
    {
      name: "a program in a variable",
      code: "FROM debian:12\nENV ADD='useradd -m'\nRUN $ADD -u 1234567 app\n",
      errors: logged("1234567"),
    },
    {
      name: "the last number counts",
      code: "FROM debian:12\nRUN useradd -u 1000 -u 1234567 app\n",
      output: "FROM debian:12\nRUN useradd -l -u 1000 -u 1234567 app\n",
      errors: logged("1234567"),
    },
  ],
});
