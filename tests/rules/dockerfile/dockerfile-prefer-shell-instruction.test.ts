import rule from "../../../src/rules/dockerfile/dockerfile-prefer-shell-instruction.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (lines: string): string => `FROM debian:12\n${lines}\n`;
const useShell = (output: string, shell = "/bin/bash") => [{ messageId: "useShell", data: { shell }, output: file(output) }];

runRuleCases("dockerfile-prefer-shell-instruction", rule, "dockerfile", {
  valid: [
    { name: "SHELL", code: file('SHELL ["/bin/bash", "-c"]\nRUN x') },
    { name: "a link to the shell", code: file("RUN ln -s /bin/sh /usr/local/bin/tool") },
    { name: "another link", code: file("RUN ln -s /bin/bash /usr/local/bin/sh && ln -s /bin/bash /bin/shx") },
    { name: "one operand", code: file("RUN ln -s /bin/sh") },
    { name: "a folder by option", code: file("RUN ln -s -t /bin/sh /a /b") },
    { name: "using the shell", code: file("RUN /bin/sh -c x && exec /bin/sh") },
    { name: "removing it", code: file("RUN rm /bin/sh") },
    { name: "a relative name", code: file("RUN cd /bin && ln -sf bash sh") },
    { name: "operands that are not known", code: file("RUN ln -sf $FLAGS /bin/bash /bin/sh && ln -s $A /bin/sh $B") },
    { name: "a place that is not known", code: file("RUN ln -sf /bin/bash $LINK") },
    { name: "a text", code: file('RUN echo "ln -sf /bin/bash /bin/sh"') },
    { name: "a comment", code: file("RUN x \\\n  # ln -sf /bin/bash /bin/sh\n  y") },
    { name: "a data heredoc", code: file("COPY <<EOF /a\nln -sf /bin/bash /bin/sh\nEOF") },
    { name: "another root", code: file("RUN ln -sf bash /rootfs/bin/sh") },
    { name: "no RUN", code: file("CMD ln -sf /bin/bash /bin/sh") },
    { name: "the login shell", code: file("RUN chsh -s /bin/bash && usermod -s /bin/sh me") },
    { name: "pragma of Hadolint", code: file("# hadolint ignore=DL4005\nRUN ln -sf /bin/bash /bin/sh") },
  ],
  invalid: [
    {
      code: file("RUN ln -sfv /bin/bash /bin/sh"),
      errors: [
        {
          messageId: "replaced",
          at: "/bin/sh",
          data: { program: "ln", place: "/bin/sh", shell: "/bin/bash" },
          suggestions: useShell('SHELL ["/bin/bash", "-c"]'),
        },
      ],
    },
    {
      name: "making room first, in lower case, over two lines",
      code: file("run rm -f /bin/sh \\\n  && ln -s bash /bin/sh"),
      errors: [{ messageId: "replaced", at: ["/bin/sh", 2], suggestions: useShell('shell ["/bin/bash", "-c"]') }],
    },
    {
      name: "another shell, at the other place",
      code: file("RUN ln -sf /usr/bin/zsh /usr/bin/sh"),
      errors: [{ messageId: "replaced", at: "/usr/bin/sh", suggestions: useShell('SHELL ["/usr/bin/zsh", "-c"]', "/usr/bin/zsh") }],
    },
    { name: "among other commands", code: file("RUN x && ln -sf /bin/bash /bin/sh"), errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }] },
    { name: "with an assignment", code: file("RUN X=1; ln -sf /bin/bash /bin/sh"), errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }] },
    {
      name: "with a comment",
      code: file("RUN ln -sf \\\n  # why\n  /bin/bash /bin/sh"),
      errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }],
    },
    { name: "with a flag", code: file("RUN --network=none ln -sf /bin/bash /bin/sh"), errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }] },
    { name: "no shell", code: file("RUN ln -sf /bin/busybox /bin/sh"), errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }] },
    {
      name: "a shell in a variable",
      code: file("ENV S=/bin/bash\nRUN ln -sf $S /bin/sh"),
      errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: useShell('ENV S=/bin/bash\nSHELL ["/bin/bash", "-c"]') }],
    },
    { name: "a shell that is not known", code: file("RUN ln -sf a$S /bin/sh"), errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }] },
    {
      name: "an exec form",
      code: file('RUN ["ln", "-sf", "/bin/bash", "/bin/sh"]'),
      errors: [{ messageId: "replaced", at: '"/bin/sh"', suggestions: useShell('SHELL ["/bin/bash", "-c"]') }],
    },
    { name: "behind sudo", code: file("RUN sudo ln -sf /bin/bash '/bin/sh'"), errors: [{ messageId: "replaced", at: "'/bin/sh'", suggestions: useShell('SHELL ["/bin/bash", "-c"]') }] },
    {
      name: "a copy",
      code: file("RUN cp -f /bin/bash /bin/sh"),
      errors: [{ messageId: "replaced", at: "/bin/sh", data: { program: "cp", place: "/bin/sh", shell: "/bin/bash" }, suggestions: useShell('SHELL ["/bin/bash", "-c"]') }],
    },
    { name: "a heredoc", code: file("RUN <<EOF\nln -sf /bin/bash /bin/sh\nEOF"), errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: [] }] },
    {
      name: "behind ONBUILD",
      code: file("ONBUILD RUN ln -sf /bin/bash /bin/sh"),
      errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: useShell('ONBUILD SHELL ["/bin/bash", "-c"]') }],
    },
    {
      name: "the text of another shell",
      code: file('RUN bash -c "ln -sf /bin/bash /bin/sh"'),
      errors: [{ messageId: "replaced", at: "/bin/sh", suggestions: useShell('SHELL ["/bin/bash", "-c"]') }],
    },
  ],
});
