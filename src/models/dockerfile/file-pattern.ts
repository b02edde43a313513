import picomatch from "picomatch";

/** @returns Whether a file's name, or a pattern for names as `COPY` takes it (`package*.json`), stands for `file`. */
export function fileMatches(nameOrPattern: string, file: string): boolean {
  return nameOrPattern === file || (isPattern(nameOrPattern) && picomatch.isMatch(file, nameOrPattern, { dot: true }));
}

/** @returns Whether a name is a pattern. */
export function isPattern(name: string): boolean {
  return /[*?[]/u.test(name);
}
