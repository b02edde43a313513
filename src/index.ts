import type { ESLint } from "eslint";
import { buildConfigs, type Configs } from "./configs/build.ts";
import { NAMESPACE, PACKAGE_NAME, PACKAGE_VERSION } from "./kit/package-info.ts";
import { dockerfileLanguage } from "./languages/dockerfile/language.ts";
import { trivyignoreLanguage } from "./languages/trivyignore/language.ts";
import { rules } from "./rules/index.ts";

/** The plugin, with its configs as lists that `extends: ["batten/<name>"]` takes. */
export type BattenPlugin = ESLint.Plugin & {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly configs: Configs;
};

const configs = {} as Configs;

const plugin: BattenPlugin = {
  meta: { name: PACKAGE_NAME, version: PACKAGE_VERSION, namespace: NAMESPACE },
  rules,
  languages: { dockerfile: dockerfileLanguage as never, trivyignore: trivyignoreLanguage as never },
  configs,
};

// The configs carry the plugin they belong to, so they can only be made once it is there.
Object.assign(configs, buildConfigs(rules, plugin));

export default plugin;
