import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import { either, globalNamed, imported } from "../cookies/source.ts";

/** Prefixes of variables that a build tool writes into what browsers and devices load, whatever object they are read from. */
export const PUBLIC_PREFIXES: readonly string[] = [
  "NEXT_PUBLIC_",
  "VITE_",
  "REACT_APP_",
  "EXPO_PUBLIC_",
  "NUXT_PUBLIC_",
  "GATSBY_",
  "VUE_APP_",
  "NG_APP_",
];

/** Prefixes that mean the same in `import.meta.env` alone: Astro, and Rsbuild beside others. */
export const META_PREFIXES: readonly string[] = ["PUBLIC_"];

/** Modules that give public variables under their names (SvelteKit, Astro). */
export const PUBLIC_MODULES: readonly string[] = ["$env/static/public", "astro:env/client"];

/** SvelteKit's module whose `env` has them as members. */
export const PUBLIC_ENV_OBJECT = { modules: ["$env/dynamic/public"], path: ["env"] } as const;

/** Where a framework is told what goes into the page: objects whose members are public. */
export const PUBLIC_CONFIGURATIONS: readonly (ConfigurationPlace & { readonly path: readonly string[] })[] = [
  {
    callee: either(imported("nuxt/config", "defineNuxtConfig"), globalNamed("defineNuxtConfig")),
    path: ["runtimeConfig", "public"],
  },
  { types: [{ modules: ["next"], names: ["NextConfig"] }], path: ["publicRuntimeConfig"] },
  { types: [{ modules: ["next"], names: ["NextConfig"] }], path: ["env"] },
];
