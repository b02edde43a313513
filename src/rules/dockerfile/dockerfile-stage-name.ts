import { createRule } from "../../kit/create-rule.ts";
import { lowerCaseEdits, stageNames, type StageNameProblem } from "../../models/dockerfile/stage-names.ts";

export default createRule<StageNameProblem>({
  name: "dockerfile-stage-name",
  document: "container-hardening",
  section: "Multi-Stage Builds",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: true,
  description: "require stage names that are unique, valid, in lower case and not reserved",
  references: [
    "https://docs.docker.com/reference/dockerfile/#from",
    "https://docs.docker.com/reference/build-checks/duplicate-stage-name/",
    "https://docs.docker.com/reference/build-checks/reserved-stage-name/",
    "https://docs.docker.com/reference/build-checks/stage-name-casing/",
  ],
  aliases: {
    DL3024: ["duplicate"],
    DuplicateStageName: ["duplicate"],
    DL3063: ["reserved"],
    ReservedStageName: ["reserved"],
    StageNameCasing: ["casing"],
  },
  fixable: true,
  messages: {
    duplicate:
      "Another stage above is named `{{name}}` already, so `FROM` and `--from` can take the wrong one. Give each stage a name of its own.",
    reserved: "`{{name}}` means something else to Docker, so this stage cannot be told from it. Choose another name.",
    casing: "Docker reads `{{name}}` as `{{lower}}`: names of stages have no case. Write it in lower case.",
    invalid:
      "Docker takes no stage name `{{name}}`, and the build fails. A name is a letter, then letters, digits, `-`, `_` and `.`, and no variable.",
  },
  check({ sourceCode, report }) {
    for (const stageName of stageNames(sourceCode)) {
      const { alias, name, problems } = stageName;
      for (const problem of problems) {
        report({
          at: alias,
          messageId: problem,
          data: { name, lower: name.toLowerCase() },
          fix: problem === "casing" ? lowerCaseEdits(sourceCode, stageName) : null,
        });
      }
    }
  },
});
