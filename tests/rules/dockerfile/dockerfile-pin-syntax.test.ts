import rule from "../../../src/rules/dockerfile/dockerfile-pin-syntax.ts";
import { runRuleCases, type InvalidCase } from "../../helpers/rule-cases.ts";

const DIGEST = `sha256:${"a1".repeat(32)}`;
const strict = [{ strict: true }];
const withSyntax = [{ syntax: "docker/dockerfile:1.12.1" }];

function floating(value: string, name: string, syntax?: string): InvalidCase {
  const code = `# syntax=${value}\nFROM a:1\n`;
  return {
    code,
    errors: [
      {
        messageId: "floating",
        at: value,
        data: { value, name },
        ...(syntax && {
          suggestions: [{ messageId: "usePinned", data: { syntax }, output: `# syntax=${syntax}\nFROM a:1\n` }],
        }),
      },
    ],
  };
}

runRuleCases("dockerfile-pin-syntax", rule, "dockerfile", {
  valid: [
    "# syntax=docker/dockerfile:1.12.1\nFROM a:1\n",
    "# syntax = docker/dockerfile:1.12.1-labs\nFROM a:1\n",
    `# syntax=docker/dockerfile:1@${DIGEST}\nFROM a:1\n`,
    `# syntax=docker/dockerfile@${DIGEST}\nFROM a:1\n`,
    "#SYNTAX=docker.io/docker/dockerfile:1.4.3\n# escape=`\nfrom a:1\n",
    "# syntax=registry.example:5000/frontend:v2.0.1\nFROM a:1\n",
    "# syntax=docker/dockerfile-upstream:1.9.0-rc1\nFROM a:1\n",
    { name: "none, without strict", code: "FROM a:1\n" },
    { name: "none, with a version in the options", code: "FROM a:1\n", options: withSyntax },
    { name: "too late to be a directive", code: "FROM a:1\n# syntax=docker/dockerfile:1\n" },
    { name: "after another comment it is a comment", code: "# hello\n# syntax=docker/dockerfile:1\nFROM a:1\n" },
    { name: "other directives", code: "# check=skip=all\nFROM a:1\n" },
    { name: "pinned, strict", code: "# syntax=docker/dockerfile:1.6.0\nFROM a:1\n", options: strict },
    { name: "pinned to another version than the option's", code: "# syntax=docker/dockerfile:1.6.0\nFROM a:1\n", options: withSyntax },
  ],
  invalid: [
    floating("docker/dockerfile:1", "docker/dockerfile", "docker/dockerfile:1.27.0"),
    floating("docker/dockerfile:1.7", "docker/dockerfile", "docker/dockerfile:1.7.1"),
    floating("docker/dockerfile:latest", "docker/dockerfile", "docker/dockerfile:1.27.0"),
    floating("docker/dockerfile", "docker/dockerfile", "docker/dockerfile:1.27.0"),
    floating("docker/dockerfile:labs", "docker/dockerfile", "docker/dockerfile:1.27.0-labs"),
    floating("docker/dockerfile:1.12-labs", "docker/dockerfile", "docker/dockerfile:1.12.1-labs"),
    floating("docker.io/docker/dockerfile:1.3", "docker.io/docker/dockerfile", "docker.io/docker/dockerfile:1.3.1"),
    floating("docker/dockerfile:1.999", "docker/dockerfile"),
    floating("docker/dockerfile:master", "docker/dockerfile"),
    floating("docker/dockerfile:1.2.x", "docker/dockerfile"),
    floating("registry.example:5000/frontend:latest", "registry.example:5000/frontend"),
    floating("example/frontend:2", "example/frontend"),
    floating("docker/dockerfile:1.12.1@sha256:abc", "docker/dockerfile"),
    {
      name: "the option's version, spaces and other directives kept",
      code: "#  syntax =  docker/dockerfile:1.7\n# escape=`\nFROM a:1\n",
      options: withSyntax,
      output: "#  syntax =  docker/dockerfile:1.12.1\n# escape=`\nFROM a:1\n",
      errors: [{ messageId: "floating", at: "docker/dockerfile:1.7" }],
    },
    {
      name: "the option's version for the same frontend by another name",
      code: "# syntax=docker.io/docker/dockerfile:1\nFROM a:1\n",
      options: withSyntax,
      output: "# syntax=docker/dockerfile:1.12.1\nFROM a:1\n",
      errors: [{ messageId: "floating", at: "docker.io/docker/dockerfile:1" }],
    },
    {
      name: "the option is for another frontend",
      code: "# syntax=example/frontend:2\nFROM a:1\n",
      options: withSyntax,
      errors: [{ messageId: "floating", at: "example/frontend:2" }],
    },
    {
      name: "none, strict",
      code: "# a comment\nfrom a:1\n",
      options: strict,
      errors: [
        {
          messageId: "absent",
          at: "from",
          data: { release: "1.27.0" },
          suggestions: [
            {
              messageId: "addPinned",
              data: { syntax: "docker/dockerfile:1.27.0" },
              output: "# syntax=docker/dockerfile:1.27.0\n# a comment\nfrom a:1\n",
            },
          ],
        },
      ],
    },
    {
      name: "none, strict, with a version in the options; other directives stay directives",
      code: "# escape=`\n# a comment\nARG V=1\nFROM a:$V\nRUN dir `\n  C:\\\n",
      options: [{ strict: true, syntax: "docker/dockerfile:1.12.1" }],
      output: "# syntax=docker/dockerfile:1.12.1\n# escape=`\n# a comment\nARG V=1\nFROM a:$V\nRUN dir `\n  C:\\\n",
      errors: [{ messageId: "absent", at: "ARG" }],
    },
  ],
});
