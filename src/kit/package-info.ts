import packageJson from "../../package.json" with { type: "json" };

/** The plugin's name on npm. */
export const PACKAGE_NAME: string = packageJson.name;
/** The plugin's version, as published. */
export const PACKAGE_VERSION: string = packageJson.version;
/** The name that rules have before the slash, unless a user chooses another. */
export const NAMESPACE = "batten";

/** @returns The address of a rule's page, in the form of the published package's own copy. */
export function ruleUrl(id: string): string {
  return `https://unpkg.com/${PACKAGE_NAME}@${PACKAGE_VERSION}/docs/rules/${id}.md`;
}
