const WHOLE_CONTEXT = /^(?:\.?\/)?(?:\.|\*)?\/?$/u;

/** @returns Whether a source of a `COPY` or `ADD` means all of the build context: `.`, `./`, `/`, `*`, `./*`. */
export function isWholeContext(source: string): boolean {
  return source !== "" && WHOLE_CONTEXT.test(source);
}
