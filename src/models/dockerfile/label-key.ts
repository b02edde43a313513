/**
 * Namespaces that belong to Docker, and what it asks others to set in them.
 *
 * Sources: https://docs.docker.com/engine/manage-resources/labels/#key-format-recommendations,
 * https://docs.docker.com/extensions/extensions-sdk/extensions/labels/
 */
const RESERVED = ["com.docker.", "io.docker.", "org.dockerproject."];
const OPEN_TO_ALL = ["com.docker.extension.", "com.docker.desktop.extension."];

/**
 * @returns What is wrong with a label's key, as the end of a sentence that begins with "it", or `null`.
 * An underscore and a slash are no part of Docker's recommendation; Hadolint lets them pass.
 */
export function labelKeyProblem(key: string): string | null {
  const namespace = RESERVED.find((prefix) => key.startsWith(prefix));
  if (namespace !== undefined && !OPEN_TO_ALL.some((prefix) => key.startsWith(prefix))) {
    return `lies in \`${namespace}*\`, a namespace of Docker's own`;
  }
  const character = /[^a-z0-9._/-]/u.exec(key)?.[0];
  if (character !== undefined) return /[A-Z]/u.test(character) ? "has upper-case letters" : `has \`${character}\` in it`;
  if (!/^[a-z]/u.test(key)) return "does not begin with a letter";
  if (!/[a-z0-9]$/u.test(key)) return "does not end with a letter or digit";
  return /\.\.|--/u.test(key) ? "has two separators in a row" : null;
}
