import { OTHER_FILES } from "../../configs/files.ts";
import { NAMESPACE, PACKAGE_NAME } from "../../kit/package-info.ts";
import type { Translation } from "./translate-hadolint.ts";

const IMPORTS = `import { defineConfig } from "eslint/config";
import ${NAMESPACE} from "${PACKAGE_NAME}";
`;

const WIDTH = 110;

function keyOf(name: string): string {
  return /^[a-z_$][\w$]*$/iu.test(name) ? name : JSON.stringify(name);
}

/** A value of plain data as JavaScript: on one line, or over several with a comma after each item. */
function toJavaScript(value: unknown, indentation: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indentation}  `;
  const [items, [open, close, padding]] = Array.isArray(value)
    ? [value.map((item) => toJavaScript(item, deeper)), ["[", "]", ""]]
    : [
        Object.entries(value).map(([name, item]) => `${keyOf(name)}: ${toJavaScript(item, deeper)}`),
        ["{", "}", " "],
      ];
  const line = `${open}${padding}${items.join(", ")}${padding}${close}`;
  if (items.length === 0) return `${open}${close}`;
  if (indentation.length + line.length <= WIDTH && !line.includes("\n")) return line;
  return `${open}\n${items.map((item) => `${deeper}${item},\n`).join("")}${indentation}${close}`;
}

/** @returns The text of a config that has the recommended rules. */
export function recommendedConfigText(): string {
  return `${IMPORTS}
export default defineConfig([{ plugins: { ${NAMESPACE} }, extends: ["${NAMESPACE}/recommended"] }]);
`;
}

/**
 * @param source The name of Hadolint's config.
 * @returns The text of a config with what was translated from it.
 */
export function translatedConfigText(source: string, { rules, settings }: Translation): string {
  const { files, ignores = [] } = OTHER_FILES.dockerfile;
  const block = {
    language: `${NAMESPACE}/dockerfile`,
    files,
    ignores,
    ...(Object.keys(settings).length > 0 && { settings: { [NAMESPACE]: { docker: settings } } }),
    rules,
  };
  const properties = Object.entries(block).map(([name, value]) => `    ${name}: ${toJavaScript(value, "    ")},\n`);
  return `${IMPORTS}
// The checks of ${source}. To have those that Hadolint lacks, put this before them:
// { plugins: { ${NAMESPACE} }, extends: ["${NAMESPACE}/recommended"] },
export default defineConfig([
  {
    plugins: { ${NAMESPACE} },
${properties.join("")}  },
]);
`;
}
