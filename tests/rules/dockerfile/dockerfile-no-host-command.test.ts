import rule from "../../../src/rules/dockerfile/dockerfile-no-host-command.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (lines: string): string => `FROM debian:12\n${lines}\n`;

runRuleCases("dockerfile-no-host-command", rule, "dockerfile", {
  valid: [
    { name: "installing one", code: file("RUN apt-get install -y vim nano ssh procps") },
    { name: "a text", code: file('RUN echo "service x start" > /start.sh && printf "%s" "kill 1"') },
    { name: "names that begin alike", code: file("RUN ssh-keyscan github.com && ps2pdf a && services x && topgrade && freetype-config") },
    { name: "a function's argument", code: file("RUN run service start") },
    { name: "asking for the program", code: file("RUN command -v vim && which ps && type service") },
    { name: "the version", code: file("RUN vim --version && ssh -V && ps --help") },
    { name: "a process of its own", code: file("RUN mysqld & init-db && kill $!") },
    { name: "a process of its own by a file", code: file('RUN start && kill -TERM "$(cat /run/x.pid)"; kill %1') },
    { name: "an editor that leaves by itself", code: file("RUN vim +PlugInstall +qall && vim -es -c 'PlugInstall' -c 'qa!' && vim '+PlugInstall | qa'") },
    { name: "with the keys of the build", code: file("RUN --mount=type=ssh ssh git@github.com") },
    { name: "with the keys of the build, by id", code: file("RUN --mount=id=x,type=ssh,required ssh -p 22 host ls") },
    { name: "mount where it may", code: file("RUN --security=insecure mount -t proc proc /proc") },
    { name: "not during the build", code: file('CMD service nginx start\nENTRYPOINT ["top", "-b"]\nHEALTHCHECK CMD ps aux') },
    { name: "a comment", code: file("RUN x \\\n  # service x start\n  y") },
    { name: "a data heredoc", code: file("COPY <<EOF /start.sh\nservice x start\nEOF") },
    { name: "a program that is not known", code: file("RUN $CMD service") },
    { name: "another shell", code: file('SHELL ["pwsh", "-Command"]\nRUN ps') },
    { name: "escape with a backquote", code: "# escape=`\nFROM debian:12\nRUN ps `\n  aux\n" },
    { name: "pragma of Hadolint", code: file("# hadolint ignore=DL3001\nRUN ps aux") },
  ],
  invalid: [
    { code: file("RUN service nginx start"), errors: [{ messageId: "service", at: "service", data: { program: "service" } }] },
    { name: "by path", code: file("RUN /usr/sbin/service nginx start"), errors: [{ messageId: "service", at: "/usr/sbin/service" }] },
    { name: "behind sudo, in lower case", code: file("run sudo -u me ps aux"), errors: [{ messageId: "host", at: "ps", data: { program: "ps" } }] },
    {
      name: "in a list, over several lines",
      code: file("RUN x \\\n  # memory\n  && free -m \\\n  && top"),
      errors: [
        { messageId: "host", at: "free" },
        { messageId: "interactive", at: "top", data: { program: "top" } },
      ],
    },
    {
      name: "in pipes, groups, conditions and substitutions",
      code: file("RUN if ps | grep x; then (ifconfig); fi; X=$(free)"),
      errors: [
        { messageId: "host", at: "ps" },
        { messageId: "host", at: "ifconfig" },
        { messageId: "host", at: "free" },
      ],
    },
    { name: "a process by number", code: file("RUN kill -9 1"), errors: [{ messageId: "host", at: "kill" }] },
    { name: "an editor", code: file("RUN vim /etc/hosts && nano x"), errors: [{ messageId: "interactive", at: "vim" }, { messageId: "interactive", at: "nano" }] },
    { name: "an editor with a command that does not leave", code: file("RUN vim +10 x"), errors: [{ messageId: "interactive", at: "vim" }] },
    { name: "another mount", code: file("RUN --mount=type=secret,id=ssh ssh host"), errors: [{ messageId: "interactive", at: ["ssh", 2] }] },
    { name: "mount", code: file("RUN mount -t tmpfs x /y"), errors: [{ messageId: "host", at: "mount" }] },
    { name: "shutdown", code: file("RUN shutdown -h now"), errors: [{ messageId: "host", at: "shutdown" }] },
    { name: "an exec form", code: file('RUN ["service", "x", "start"]'), errors: [{ messageId: "service", at: '"service"' }] },
    { name: "a heredoc", code: file("RUN <<EOF\nx\nservice y start\nEOF"), errors: [{ messageId: "service", at: "service" }] },
    { name: "behind ONBUILD", code: file("ONBUILD RUN service x start"), errors: [{ messageId: "service", at: "service" }] },
    { name: "in a variable", code: file("ENV S=service\nRUN $S x start"), errors: [{ messageId: "service", at: "$S" }] },
    { name: "the text of a shell", code: file("RUN sh -c 'service x start'"), errors: [{ messageId: "service", at: "service" }] },
  ],
});
