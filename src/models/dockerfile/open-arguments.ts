import type { PackageOperation } from "./package-operations.ts";

/**
 * @returns Whether words that are not known may hold an option. One behind the name of a package names more
 * packages: `apk add git $PHPIZE_DEPS`.
 */
export function mayHoldOptions({ isOpen, operands }: PackageOperation): boolean {
  if (!isOpen) return false;
  const [first] = operands;
  return (
    first === undefined ||
    first.value === null ||
    operands.some(({ value, prefix }) => value === null && prefix.startsWith("-"))
  );
}
