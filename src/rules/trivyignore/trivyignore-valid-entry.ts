import { createRule } from "../../kit/create-rule.ts";
import { replaceRange } from "../../kit/edit.ts";
import { rangeOf } from "../../kit/range.ts";
import { idProblem } from "../../models/trivyignore/entry-id.ts";
import type { IgnoreEntry } from "../../models/trivyignore/ignore-entry.ts";
import { ignoreEntries } from "../../models/trivyignore/ignore-entries.ts";

export default createRule({
  name: "trivyignore-valid-entry",
  document: "container-hardening",
  section: "CVE Scanning in CI",
  tags: ["security", "devops"],
  language: ["trivyignore", "yaml"],
  recommended: true,
  description: "disallow entries of .trivyignore that match nothing or say the same twice",
  references: [
    "https://trivy.dev/latest/docs/configuration/filtering/#trivyignore",
    "https://www.cve.org/ResourcesSupport/AllResources/CNARules",
  ],
  fixable: true,
  messages: {
    case: "Trivy compares ids letter by letter, so `{{id}}` never matches. Write `{{right}}`.",
    shape: "No {{name}} id looks like `{{id}}`, so this entry never matches. Look the id up in Trivy's report.",
    duplicate: "{{id}} is ignored on line {{line}} already. Keep one entry: Trivy takes whichever lasts longer.",
  },
  check({ sourceCode, filename, report }) {
    const first = new Map<string, IgnoreEntry>();
    for (const entry of ignoreEntries(sourceCode, filename)) {
      const { id, place, isPlain, scope } = entry;
      const problem = idProblem(id);
      if (problem?.kind === "shape") report({ at: place, messageId: "shape", data: { id, name: problem.name } });
      if (problem?.kind === "case") {
        const { right } = problem;
        const [start, end] = rangeOf(place);
        const at = sourceCode.text.slice(start, end).indexOf(id);
        const fix = isPlain && at !== -1 ? [replaceRange([start + at, start + at + id.length], right)] : null;
        report({ at: place, messageId: "case", data: { id, right }, fix });
      }
      const key = `${id}\n${scope}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, entry);
        continue;
      }
      const { line } = sourceCode.getLocFromIndex(rangeOf(earlier.place)[0]);
      report({ at: place, messageId: "duplicate", data: { id, line } });
    }
  },
});
