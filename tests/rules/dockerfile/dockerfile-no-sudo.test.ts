import rule from "../../../src/rules/dockerfile/dockerfile-no-sudo.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const sudo = (at: string | readonly [string, number] = "sudo", output?: string) => ({
  messageId: "sudo",
  at,
  ...(output !== undefined && { suggestions: [{ messageId: "remove", output }] }),
});

runRuleCases("dockerfile-no-sudo", rule, "dockerfile", {
  valid: [
    "FROM debian:12\nRUN apt-get update\n",
    { name: "installing it for others", code: "FROM debian:12\nRUN apt-get install -y sudo\n" },
    { name: "asking for it", code: "FROM debian:12\nRUN command -v sudo && which sudo\n" },
    { name: "its configuration", code: "FROM debian:12\nRUN echo 'app ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/app\n" },
    { name: "as an argument", code: "FROM debian:12\nRUN usermod -aG sudo app && echo sudo make me a sandwich\n" },
    { name: "a program with a longer name", code: "FROM debian:12\nRUN visudo -c; ./sudo-less; pseudo x\n" },
    { name: "in a comment", code: "FROM debian:12\nRUN a && \\\n  # sudo b\n  c\n" },
    { name: "at run time", code: 'FROM debian:12\nCMD ["sudo", "x"]\n' },
    { name: "gosu", code: "FROM debian:12\nRUN gosu nobody true\n" },
    { name: "in a text that is written", code: "FROM debian:12\nCOPY <<EOF /x.sh\nsudo a\nEOF\n" },
    { name: "in a text for another program", code: "FROM python:3.13\nRUN python3 <<EOF\nsudo = 1\nEOF\n" },
    { name: "another shell", code: 'FROM windows:1\nSHELL ["powershell", "-Command"]\nRUN sudo x\n' },
    { name: "pragma of Hadolint", code: "FROM debian:12\n# hadolint ignore=DL3004\nRUN sudo a\n" },
  ],
  invalid: [
    { code: "FROM debian:12\nRUN sudo apt-get update\n", errors: [sudo("sudo", "FROM debian:12\nRUN apt-get update\n")] },
    { name: "lower case", code: "from debian:12\nrun sudo a\n", errors: [sudo("sudo", "from debian:12\nrun a\n")] },
    {
      name: "options of no meaning for root",
      code: "FROM debian:12\nRUN sudo -E -n -u root -- apt-get update\n",
      errors: [sudo("sudo", "FROM debian:12\nRUN apt-get update\n")],
    },
    {
      name: "options and a variable",
      code: "FROM debian:12\nRUN sudo -EH A=1 a b\n",
      errors: [sudo("sudo", "FROM debian:12\nRUN A=1 a b\n")],
    },
    { name: "as somebody else", code: "FROM debian:12\nRUN sudo -u app x\n", errors: [sudo()] },
    { name: "a login shell", code: "FROM debian:12\nRUN sudo -i\n", errors: [sudo()] },
    { name: "a variable for all of it", code: "FROM debian:12\nRUN sudo $COMMAND\n", errors: [sudo()] },
    { name: "nothing to run", code: "FROM debian:12\nRUN sudo\n", errors: [sudo()] },
    { name: "a variable that hands on its command", code: "FROM debian:12\nARG SUDO=sudo\nRUN $SUDO a\n", errors: [sudo("$SUDO")] },
    {
      name: "in a list over several lines, with comments",
      code: "FROM debian:12\nRUN a && \\\n    # b needs root\n    sudo b && \\\n    c | sudo tee /x\n",
      errors: [
        sudo(["sudo", 1], "FROM debian:12\nRUN a && \\\n    # b needs root\n    b && \\\n    c | sudo tee /x\n"),
        sudo(["sudo", 2], "FROM debian:12\nRUN a && \\\n    # b needs root\n    sudo b && \\\n    c | tee /x\n"),
      ],
    },
    {
      name: "the line ends after it",
      code: "FROM debian:12\nRUN sudo \\\n    # b\n    b\n",
      errors: [sudo("sudo", "FROM debian:12\nRUN \\\n    # b\n    b\n")],
    },
    {
      name: "a comment between its options",
      code: "FROM debian:12\nRUN sudo \\\n    # keep\n    -E b\n",
      errors: [sudo()],
    },
    { name: "CRLF", code: "FROM debian:12\r\nRUN sudo a\r\n", errors: [sudo("sudo", "FROM debian:12\r\nRUN a\r\n")] },
    {
      name: "exec form",
      code: 'FROM debian:12\nRUN ["sudo", "-n", "a"]\n',
      errors: [sudo('"sudo"', 'FROM debian:12\nRUN ["a"]\n')],
    },
    { name: "exec form with a variable", code: 'FROM debian:12\nRUN ["sudo", "A=1", "a"]\n', errors: [sudo('"sudo"')] },
    {
      name: "heredoc",
      code: "FROM debian:12\nRUN <<EOF\nsudo a\nif b; then sudo c; fi\nEOF\n",
      errors: [
        sudo(["sudo", 1], "FROM debian:12\nRUN <<EOF\na\nif b; then sudo c; fi\nEOF\n"),
        sudo(["sudo", 2], "FROM debian:12\nRUN <<EOF\nsudo a\nif b; then c; fi\nEOF\n"),
      ],
    },
    { name: "ONBUILD", code: "FROM debian:12\nONBUILD RUN sudo a\n", errors: [sudo("sudo", "FROM debian:12\nONBUILD RUN a\n")] },
    {
      name: "with a shell of its own",
      code: "FROM debian:12\nRUN sudo sh -c 'a && sudo b'\n",
      errors: [
        sudo(["sudo", 1], "FROM debian:12\nRUN sh -c 'a && sudo b'\n"),
        sudo(["sudo", 2], "FROM debian:12\nRUN sudo sh -c 'a && b'\n"),
      ],
    },
    {
      name: "behind other prefixes, by its path",
      code: "FROM debian:12\nRUN nice -n 5 /usr/bin/sudo timeout 5 a\n",
      errors: [sudo("/usr/bin/sudo", "FROM debian:12\nRUN nice -n 5 timeout 5 a\n")],
    },
    { name: "behind another prefix, with a variable", code: "FROM debian:12\nRUN timeout 5 sudo A=1 a\n", errors: [sudo()] },
    { name: "in a stage of another user", code: "FROM debian:12\nUSER app\nRUN sudo a\n", errors: [sudo()] },
    { name: "on a base of another user", code: "FROM cgr.dev/chainguard/node\nRUN sudo a\n", errors: [sudo()] },
    { name: "in a stage of an unknown user", code: "FROM debian:12\nARG U\nUSER $U\nRUN sudo a\n", errors: [sudo()] },
  ],
});
