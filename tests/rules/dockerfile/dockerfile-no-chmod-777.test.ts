import rule from "../../../src/rules/dockerfile/dockerfile-no-chmod-777.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** A finding whose suggestions put other modes in the place of `mode`, the text of `at` or a part of it. */
function open(code: string, at: string, mode: string, ...others: readonly string[]) {
  const ids = ["close", "closeToOthers"];
  const suggestions = others.map((other, index) => ({
    messageId: ids[index] ?? "",
    data: { mode: other },
    output: code.replace(at, at.replace(mode, other)),
  }));
  return { code, errors: [{ messageId: "open", at, data: { mode }, ...(suggestions.length > 0 && { suggestions }) }] };
}

runRuleCases("dockerfile-no-chmod-777", rule, "dockerfile", {
  valid: [
    "FROM debian:12\nRUN chmod 755 /app && chmod -R 0775 /data && chmod u+rwx,go+rx /x\n",
    { name: "the sticky bit", code: "FROM debian:12\nRUN chmod 1777 /tmp && mkdir -m 1777 /spool && chmod a+rwxt /var/tmp\n" },
    { name: "the umask decides", code: "FROM debian:12\nRUN chmod +w /x && chmod +rwx /y\n" },
    { name: "taking it away", code: "FROM debian:12\nRUN chmod o-w /x && chmod -w 777\n" },
    { name: "a file of that name", code: "FROM debian:12\nRUN chmod u+x 777 && chmod --reference=/a 777\n" },
    { name: "devices", code: "FROM debian:12\nRUN mknod -m 666 /dev/null c 1 3 && chmod 666 /dev/null /dev/zero\n" },
    { name: "a mode that is not known", code: "FROM debian:12\nARG MODE\nRUN chmod $MODE /x && install -m $MODE a b\n" },
    { name: "an option that is not known", code: "FROM debian:12\nRUN chmod $OPTIONS 777 /x\n" },
    { name: "other numbers", code: "FROM debian:12\nRUN chown 777 /x && echo chmod 777 /x && useradd -u 777 a\n" },
    { name: "COPY", code: "FROM debian:12\nCOPY --chmod=755 a /a\nADD --chmod=0644 b /b\nCOPY --chown=777 c /c\n" },
    { name: "COPY with a variable", code: "FROM debian:12\nARG MODE\nCOPY --chmod=$MODE a /a\n" },
    { name: "a cache that is not shipped", code: "FROM debian:12\nRUN --mount=type=cache,target=/c,mode=0777 x\n" },
    { name: "permissions for the group", code: "FROM debian:12\nRUN chgrp -R 0 /app && chmod -R g=u /app\n" },
    { name: "PowerShell", code: '# escape=`\nFROM windows:1\nRUN chmod 777 x\n' },
    { name: "the end of a find", code: "FROM debian:12\nRUN find /app -perm 777 -exec chmod 755 {} +\n" },
  ],
  invalid: [
    open("FROM debian:12\nRUN chmod 777 /app\n", "777", "777", "755", "775"),
    open("FROM debian:12\nRUN chmod -Rv 0777 /app\n", "0777", "0777", "0755", "0775"),
    open("from debian:12\nrun chmod 666 /etc/app.conf\n", "666", "666", "644", "664"),
    open("FROM debian:12\nRUN chmod -R a+rwx /app\n", "a+rwx", "a+rwx", "u+rwx,go+rx", "ug+rwx,o+rx"),
    open("FROM debian:12\nRUN chmod o+w /app\n", "o+w", "o+w"),
    open("FROM debian:12\nRUN chmod a=rwx,u+s /app\n", "a=rwx,u+s", "a=rwx,u+s", "u=rwx,go=rx,u+s", "ug=rwx,o=rx,u+s"),
    open("FROM debian:12\nRUN chmod '777' /app\n", "'777'", "777", "755", "775"),
    open("FROM debian:12\nARG MODE=777\nRUN chmod $MODE /app\n", "$MODE", "777"),
    open("FROM debian:12\nRUN mkdir -p -m 777 /data\n", "777", "777", "755", "775"),
    open("FROM debian:12\nRUN mkdir -pm777 /data\n", "777", "777", "755", "775"),
    open("FROM debian:12\nRUN install -d --mode=0777 /data\n", "0777", "0777", "0755", "0775"),
    open("FROM debian:12\nRUN a && \\\n    # for all\n    sudo chmod \\\n      -R 777 \\\n      /app && b\n", "777", "777", "755", "775"),
    open("FROM debian:12\r\nRUN chmod 777 /app\r\n", "777", "777", "755", "775"),
    open('FROM debian:12\nRUN ["chmod", "777", "/app"]\n', '"777"', "777", "755", "775"),
    open("FROM debian:12\nRUN <<EOF\nset -e\nchmod 777 /app\nEOF\n", "777", "777", "755", "775"),
    open("FROM debian:12\nONBUILD RUN chmod 777 /app\n", "777", "777", "755", "775"),
    open("FROM debian:12\nRUN find /app -type d -exec chmod 777 {} +\n", "777", "777", "755", "775"),
    open("FROM debian:12\nRUN sh -c 'chmod 777 /app'\n", "777", "777", "755", "775"),
    open("FROM debian:12\nRUN chmod 777 $DIR\n", "777", "777", "755", "775"),
    open("FROM debian:12\nCOPY --chmod=777 a /a\n", "777", "777", "755", "775"),
    open("FROM debian:12\nONBUILD ADD --chmod=0777 a /a\n", "0777", "0777", "0755", "0775"),
    open("FROM debian:12\nENV MODE=777\nCOPY --chmod=${MODE} a /a\n", "${MODE}", "777"),
    open("FROM debian:12\nCOPY --chmod=a+rwX <<EOF /a\nx\nEOF\n", "a+rwX", "a+rwX", "u+rwX,go+rX", "ug+rwX,o+rX"),
  ],
});
