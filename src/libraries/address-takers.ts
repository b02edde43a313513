/**
 * Programs that fetch code or packages from the addresses on their command line, beside the download
 * programs. Left out are apt, apk and zypper: their repositories are signed, so that a mirror needs no TLS
 * (https://wiki.debian.org/SecureApt, apk(8)).
 */
export const ADDRESS_TAKERS: ReadonlySet<string> = new Set([
  "bundle",
  "bundler",
  "cargo",
  "composer",
  "conda",
  "corepack",
  "dnf",
  "gem",
  "git",
  "go",
  "gpg",
  "helm",
  "kubectl",
  "mamba",
  "microdnf",
  "npm",
  "npx",
  "pecl",
  "pip",
  "pipx",
  "pnpm",
  "poetry",
  "rpm",
  "svn",
  "tdnf",
  "uv",
  "yarn",
  "yum",
  "yum-config-manager",
  "apt-key",
]);

/** Variables by which package managers are told where to fetch from; npm reads its own in any case. */
export const ADDRESS_VARIABLES: ReadonlySet<string> = new Set([
  "BUNDLE_MIRROR__ALL",
  "COREPACK_NPM_REGISTRY",
  "GOPROXY",
  "NPM_CONFIG_REGISTRY",
  "NVM_NODEJS_ORG_MIRROR",
  "PIP_EXTRA_INDEX_URL",
  "PIP_FIND_LINKS",
  "PIP_INDEX_URL",
  "UV_DEFAULT_INDEX",
  "UV_EXTRA_INDEX_URL",
  "UV_INDEX",
  "UV_INDEX_URL",
  "YARN_NPM_REGISTRY_SERVER",
  "YARN_REGISTRY",
]);
