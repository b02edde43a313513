/** The root of the repository. */
export const root: string;

/**
 * Installs the packages that a folder's package-lock.json names, if they are not there.
 *
 * @param folder The root of the repository, if not said.
 * @returns Whether there was anything to do.
 * @throws Error with npm's output, when the installation fails.
 */
export function ensureInstalled(folder?: string): boolean;

/**
 * Builds `dist` if it is missing or older than the sources.
 *
 * @returns Whether there was anything to do.
 * @throws Error with the builder's output, when the build fails.
 */
export function ensureBuilt(): boolean;
