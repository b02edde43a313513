import rule from "../../../src/rules/dockerfile/dockerfile-no-pipe-to-shell.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (run: string): string => `FROM debian:12\nRUN ${run}\n`;
const unchecked = (at: string | readonly [string, number], interpreter = typeof at === "string" ? at : at[0]) => ({
  messageId: "unchecked",
  at,
  data: { interpreter, downloader: "curl" },
});

runRuleCases("dockerfile-no-pipe-to-shell", rule, "dockerfile", {
  valid: [
    { name: "a download to a file, checked", code: file("curl -fsSLo i.sh https://a.org/i.sh && echo \"$SUM  i.sh\" | sha256sum -c && sh i.sh") },
    { name: "into another program", code: file("curl -fsSL https://a.org/x.tgz | tar xz && curl https://a.org/k | gpg --dearmor > /k && curl https://a.org/j | jq .x") },
    { name: "data for a script of one's own", code: file("curl https://a.org/j | python3 -c 'import json' && curl https://a.org/j | sh parse.sh && curl https://a.org/j | node -e 'x'") },
    { name: "a module that reads data", code: file("curl https://a.org/j | python3 -m json.tool && curl https://a.org | perl -pe 's/a/b/'") },
    { name: "a shell that does something else with it", code: file("curl https://a.org/x | bash -c 'cat > /x'") },
    { name: "a script from elsewhere", code: file("cat install.sh | sh && echo 'x' | bash -s") },
    { name: "another list", code: file("curl -o x https://a.org/x; cat y | sh") },
    { name: "the file goes nowhere", code: file("wget https://a.org/i.sh | sh") },
    { name: "a version that is asked for", code: file("V=$(curl -s https://a.org/v) && sh -c \"install $V\" && sh build.sh $(curl https://a.org/v)") },
    { name: "a value inside a script of one's own", code: file("bash -c 'V=$(curl -s https://a.org/v); install $V'") },
    { name: "the machine itself", code: file("curl http://localhost:8080/setup | sh") },
    { name: "a text", code: file("echo 'curl https://a.org/i.sh | sh' > README") },
    { name: "when the container starts", code: 'FROM debian:12\nCMD curl https://a.org/i.sh | sh\n' },
    { name: "a shell that is not POSIX", code: 'FROM x\nSHELL ["pwsh", "-Command"]\nRUN curl https://a.org/i.sh | sh\n' },
    { name: "a comment", code: "FROM x\nRUN a \\\n  # curl https://a.org/i.sh | sh\n  && b\n" },
    { name: "the shell stands before the pipe", code: file("(curl -fsSo i https://a.org/i; sh i) | tee log") },
  ],
  invalid: [
    { code: file("curl -fsSL https://a.org/install.sh | sh"), errors: [{ ...unchecked(["sh", 2], "sh") }] },
    { name: "with options and arguments", code: file("curl https://a.org/i | bash -s -- --yes && curl https://a.org/j | ksh -eu -o pipefail -"), errors: [unchecked("bash"), unchecked("ksh")] },
    { name: "behind sudo, by path, with variables", code: file("curl https://a.org/i | sudo -E /bin/bash - && curl https://a.org/i | A=1 zsh"), errors: [unchecked("/bin/bash"), unchecked("zsh")] },
    { name: "wget to the standard output", code: file("wget -qO- https://a.org/i | dash"), errors: [{ messageId: "unchecked", at: "dash", data: { interpreter: "dash", downloader: "wget" } }] },
    { name: "through other programs", code: file("curl https://a.org/i | sed s/a/b/ | tee i | bash"), errors: [unchecked("bash")] },
    { name: "another language", code: file("curl -sSL https://a.org/i | python3 - --version 1 && curl https://a.org/i | perl && curl https://a.org/i | node"), errors: [unchecked("python3"), unchecked("perl"), unchecked("node")] },
    { name: "over several lines", code: "from debian:12\nrun set -eux; \\\n  # the installer\n  curl https://a.org/i \\\n  | bash\n", errors: [unchecked("bash")] },
    { name: "in a heredoc and behind ONBUILD", code: "FROM debian:12\nRUN <<EOF\ncurl https://a.org/i | bash\nEOF\nONBUILD RUN curl https://a.org/i | zsh\n", errors: [unchecked("bash"), unchecked("zsh")] },
    { name: "a substitution", code: file('bash -c "$(curl -fsSL https://a.org/i)"'), errors: [unchecked("bash")] },
    { name: "a substitution with options after it", code: file('zsh -c "$(wget -O- https://a.org/i)" "" --unattended'), errors: [{ messageId: "unchecked", at: "zsh" }] },
    { name: "a file that is none", code: file("bash <(curl -s https://a.org/i) x && source <(curl https://a.org/e)"), errors: [unchecked("bash"), unchecked("source")] },
    { name: "eval", code: file('eval "$(curl https://a.org/i)" && eval `curl https://a.org/j`'), errors: [unchecked(["eval", 1], "eval"), unchecked(["eval", 2], "eval")] },
    { name: "a group", code: file("{ curl https://a.org/i; echo done; } | bash"), errors: [unchecked("bash")] },
    { name: "a nested script", code: file('["bash", "-c", "curl https://a.org/i | dash"]'), errors: [unchecked("dash")] },
    { name: "an address in a variable", code: file("curl $URL | bash"), errors: [unchecked("bash")] },
  ],
});
