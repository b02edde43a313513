/** How a manager of Node packages is told to leave the packages for development out. */
export interface ProductionInstall {
  readonly programs: readonly string[];
  /** The commands that install what the project lists; an empty text for no word at all. */
  readonly installs: readonly string[];
  /** The commands that remove what is not listed. */
  readonly prunes: readonly string[];
  /** Options that leave them out, with the values that say so; none: as it stands, or `true`. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
  /** Options that put them in again, with their values. */
  readonly development: Readonly<Record<string, readonly string[]>>;
  readonly valueOptions: readonly string[];
  /** Variables with which nothing is known; `NODE_ENV=production` leaves them out for all of these. */
  readonly variables: readonly string[];
}

export const PRODUCTION_INSTALLS: readonly ProductionInstall[] = [
  {
    // https://docs.npmjs.com/cli/commands/npm-ci#omit
    programs: ["npm"],
    installs: ["ci", "install", "i", "in", "clean-install", "ic", "install-clean"],
    prunes: ["prune"],
    flags: { "--omit": ["dev"], "--only": ["prod", "production"], "--production": [], "--prod": [] },
    development: { "--include": ["dev"], "--production": ["false"] },
    valueOptions: ["--omit", "--only", "--include", "-w", "--workspace", "-C", "--prefix", "--registry", "--cache", "--loglevel"],
    variables: ["NPM_CONFIG_OMIT", "npm_config_omit", "NPM_CONFIG_PRODUCTION", "npm_config_production", "NPM_CONFIG_ONLY"],
  },
  {
    // https://classic.yarnpkg.com/en/docs/cli/install#toc-yarn-install-production-true-false and
    // https://yarnpkg.com/cli/workspaces/focus
    programs: ["yarn", "yarnpkg"],
    installs: ["", "install", "workspaces focus"],
    prunes: [],
    flags: { "--production": [], "--prod": [] },
    development: { "--production": ["false"], "--prod": ["false"] },
    valueOptions: ["--cwd", "--registry", "--cache-folder", "--modules-folder", "--network-timeout", "--mutex"],
    variables: ["YARN_PRODUCTION", "NPM_CONFIG_PRODUCTION"],
  },
  {
    // https://pnpm.io/cli/install#--prod--p
    programs: ["pnpm"],
    installs: ["install", "i", "deploy"],
    prunes: ["prune"],
    flags: { "--prod": [], "-P": [], "--production": [] },
    development: { "--prod": ["false"], "--dev": [], "-D": [] },
    valueOptions: ["-C", "--dir", "-F", "--filter", "--registry", "--store-dir", "--reporter"],
    variables: ["NPM_CONFIG_PRODUCTION", "npm_config_production"],
  },
  {
    // https://bun.sh/docs/cli/install#production-mode
    programs: ["bun"],
    installs: ["install", "i"],
    prunes: [],
    flags: { "--production": [], "-p": [], "--omit": ["dev"] },
    development: {},
    valueOptions: ["--omit", "--cwd", "--registry", "--cache-dir"],
    variables: [],
  },
];
