import type { TSESTree } from "@typescript-eslint/utils";
import { replaceRange, type Edit } from "../../kit/edit.ts";
import { unwrap } from "../../kit/js/ast.ts";
import { insertProperties, quoted } from "../../kit/js/object-edits.ts";
import type { SourceCode } from "../../kit/source-code.ts";
import type { OptionSetting } from "../../libraries/oauth/option-setting.ts";
import type { Configuration } from "../configurations/configurations.ts";
import { setOption } from "../configurations/set-option.ts";

/** @returns A setting's value as source text. */
export function settingText({ value }: OptionSetting, sourceCode: SourceCode): string {
  if (typeof value === "string") return quoted(value, sourceCode);
  if (typeof value === "object") return `[${value.map((item) => quoted(item, sourceCode)).join(", ")}]`;
  return String(value);
}

/** @returns A setting as people write it: `pkce: true`. */
export function settingName(setting: OptionSetting, sourceCode: SourceCode): string {
  return `${setting.path.at(-1) ?? ""}: ${settingText(setting, sourceCode)}`;
}

/**
 * @param settings The option that counts comes last; before it what it needs.
 * @returns The edits that give a configuration these options; none where the last cannot be given.
 */
export function applySettings(
  configuration: Configuration,
  settings: readonly OptionSetting[],
  sourceCode: SourceCode,
): readonly Edit[] {
  const isAbsent = (path: readonly string[]): boolean => configuration.valueAt(path).state === "absent";
  const main = settings.at(-1);
  if (!main) return [];
  const needed = settings.slice(0, -1).filter(({ path, unless }) => isAbsent(path) && (!unless || isAbsent(unless)));
  if (needed.length === 0) return setOption(configuration, main.path, settingText(main, sourceCode), sourceCode);
  const holder = configuration.valueAt(main.path.slice(0, -1));
  if (holder.state !== "present" || !holder.view?.literal || !holder.isLocal) return [];
  const added = isAbsent(main.path) ? [...needed, main] : needed;
  return [
    ...(isAbsent(main.path) ? [] : setOption(configuration, main.path, settingText(main, sourceCode), sourceCode)),
    ...insertProperties(
      holder.view.literal,
      added.map((setting) => [setting.path.at(-1) ?? "", settingText(setting, sourceCode)]),
      sourceCode,
    ),
  ];
}

/** @returns The edit that takes another member of an enum: `CodeChallengeMethod.Plain` → `CodeChallengeMethod.S256`. */
export function anotherMember(outer: TSESTree.Node, name: string): readonly Edit[] {
  const node = unwrap(outer);
  return node.type === "MemberExpression" && !node.computed ? [replaceRange(node.property.range, name)] : [];
}
