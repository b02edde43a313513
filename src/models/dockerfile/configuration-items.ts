import type { ConfigurationItems } from "../../libraries/package-managers/package-manager.ts";
import type { CommandOption } from "./command-options.ts";

/** @returns Whether an option gives one of the items a value that counts; one that is not known may be the one. */
export function setsItem({ name, value, word }: CommandOption, items: ConfigurationItems | undefined): boolean {
  if (!items?.options.includes(name)) return false;
  if (value === null) return word.value === null;
  const equals = value.indexOf("=");
  const values = equals === -1 ? undefined : items.values[value.slice(0, equals).toLowerCase()];
  return (
    values?.includes(
      value
        .slice(equals + 1)
        .replace(/^["']|["']$/gu, "")
        .toLowerCase()
    ) ?? false
  );
}
