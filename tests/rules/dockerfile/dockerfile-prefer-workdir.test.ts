import rule from "../../../src/rules/dockerfile/dockerfile-prefer-workdir.ts";
import { runRuleCases, type At } from "../../helpers/rule-cases.ts";

/** @param output The file with the `WORKDIR` that is offered; `null` where none is. */
const at = (place: At, output: string | null = null, messageId = "change") => [
  { messageId, at: place, suggestions: output === null ? [] : [{ messageId: "useWorkdir", output }] },
];

runRuleCases("dockerfile-prefer-workdir", rule, "dockerfile", {
  valid: [
    "FROM node:22\nWORKDIR /app\nRUN make\n",
    { name: "options that name a directory", code: "FROM node:22\nRUN make -C /app && git -C /app status\n" },
    { name: "other programs", code: "FROM node:22\nRUN cdparanoia x && pushd /app && abcd && ./cd.sh\n" },
    { name: "an argument", code: "FROM node:22\nRUN echo cd /app && grep cd file\n" },
    { name: "a text", code: "FROM node:22\nRUN echo 'cd /app' > run.sh\n" },
    { name: "whether it is there", code: "FROM node:22\nRUN command -v cd\n" },
    { name: "other instructions", code: "FROM node:22\nCMD cd /app && node x.js\nENTRYPOINT cd /app\n" },
    { name: "a comment", code: "FROM node:22\nRUN make \\\n  # cd /app\n  && make install\n" },
    { name: "a file that is written", code: "FROM node:22\nRUN cat <<EOF > run.sh\ncd /app\nEOF\nCOPY <<EOF /run.sh\ncd /app\nEOF\n" },
    { name: "no POSIX shell", code: "FROM node:22\nSHELL [\"powershell\", \"-Command\"]\nRUN cd C:\\app; dir\n" },
    { name: "a program that is not known", code: "FROM node:22\nRUN $CD /app\n" },
    { name: "pragma of Hadolint", code: "FROM node:22\n# hadolint ignore=DL3003\nRUN cd /app && make\n" },
  ],
  invalid: [
    { code: "FROM node:22\nRUN cd /app && make\n", errors: at("cd /app", "FROM node:22\nWORKDIR /app\nRUN make\n") },
    {
      name: "several lines",
      code: "FROM node:22\n# build it\nRUN cd /app \\\n  && make \\\n  # and\n  && make install\n",
      errors: at("cd /app", "FROM node:22\nWORKDIR /app\n# build it\nRUN make \\\n  # and\n  && make install\n"),
    },
    { name: "the joint at the line's end", code: "FROM node:22\nRUN cd /app && \\\n    make\n", errors: at("cd /app", "FROM node:22\nWORKDIR /app\nRUN make\n") },
    { name: "a comment in between", code: "FROM node:22\nRUN cd /app \\\n  # why\n  && make\n", errors: at("cd /app") },
    { name: "nothing else", code: "FROM node:22\nrun cd /app\n", errors: at("cd /app", "FROM node:22\nworkdir /app\n", "lost") },
    { name: "not at the beginning", code: "FROM node:22\nRUN make && cd /app && make\n", errors: at("cd /app") },
    { name: "a group", code: "FROM node:22\nRUN (cd /app && make)\n", errors: at("cd /app") },
    { name: "a substitution", code: "FROM node:22\nRUN x=\"$(cd /app && pwd)\"\n", errors: at("cd /app") },
    { name: "home and back", code: "FROM node:22\nRUN cd && make && cd -\n", errors: [...at(["cd", 1]), ...at("cd -")] },
    { name: "a condition", code: "FROM node:22\nRUN if [ -d /app ]; then cd /app; fi\n", errors: at("cd /app") },
    {
      name: "a relative path and a known directory",
      code: "FROM node:22\nWORKDIR /srv\nRUN cd app && make\n",
      errors: at("cd app", "FROM node:22\nWORKDIR /srv\nWORKDIR /srv/app\nRUN make\n"),
    },
    { name: "a relative path", code: "FROM node:22\nRUN cd app && make\n", errors: at("cd app") },
    {
      name: "a variable of the stage",
      code: "FROM node:22\nENV DIR=/app\nRUN cd \"$DIR/x\" && make\n",
      errors: at('cd "$DIR/x"', "FROM node:22\nENV DIR=/app\nWORKDIR \"$DIR/x\"\nRUN make\n"),
    },
    { name: "a variable of the shell", code: "FROM node:22\nRUN cd $(mktemp -d) && make; cd $HOME && make\n", errors: [...at("cd $(mktemp -d)"), ...at("cd $HOME")] },
    { name: "mounts stay", code: "FROM node:22\nRUN --mount=type=cache,target=/c cd /app && make\n", errors: at("cd /app", "FROM node:22\nWORKDIR /app\nRUN --mount=type=cache,target=/c make\n") },
    { name: "a heredoc", code: "FROM node:22\nRUN <<EOF\ncd /app\nmake\nEOF\n", errors: at("cd /app") },
    { name: "an exec form", code: 'FROM node:22\nRUN ["cd", "/app"]\n', errors: at('"cd", "/app"') },
    { name: "the text of another shell", code: 'FROM node:22\nRUN bash -c "cd /app && make"\n', errors: at("cd /app") },
    { name: "a trigger", code: "FROM node:22\nONBUILD RUN cd /app && make\n", errors: at("cd /app") },
    { name: "joined otherwise", code: "FROM node:22\nRUN cd /app; make\nRUN cd /srv || true\n", errors: [...at("cd /app"), ...at("cd /srv")] },
    { name: "above", code: "FROM node:22\nWORKDIR /app\nRUN cd .. && make\n", errors: at("cd ..") },
    { name: "CRLF", code: "FROM node:22\r\nRUN cd /app \\\r\n  && make\r\n", errors: at("cd /app", "FROM node:22\r\nWORKDIR /app\r\nRUN make\r\n") },
  ],
});
