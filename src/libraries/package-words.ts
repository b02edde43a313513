/**
 * Words in the names of variables that hold the names of packages: `PHPIZE_DEPS`, which the PHP images set,
 * `BUILD_PACKAGES`.
 *
 * Source: https://github.com/docker-library/php
 */
export const PACKAGE_WORDS: ReadonlySet<string> = new Set(
  "dep deps dependency dependencies package packages pkg pkgs".split(" "),
);
