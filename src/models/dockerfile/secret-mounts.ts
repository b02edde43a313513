import { insertAt, type Edit } from "../../kit/edit.ts";
import type { Instruction, KeyValue } from "../../languages/dockerfile/ast.ts";

/**
 * A secret that a `RUN` is given for its own time; nothing of it stays in the image.
 * Source: https://docs.docker.com/reference/dockerfile/#run---mounttypesecret
 */
export interface SecretMount {
  /** The file it can be read from; `null` where it is given as a variable alone. */
  readonly file: string | null;
  /** The variable it is given as. */
  readonly variable: string | null;
}

function optionOf(options: readonly KeyValue[], names: readonly string[]): string | null {
  return options.find(({ key }) => names.includes(key.value.toLowerCase()))?.value?.value ?? null;
}

/** @returns The secrets that are mounted into a `RUN`. */
export function secretMounts({ flags }: Instruction): SecretMount[] {
  return flags
    .filter(({ name, options }) => name === "mount" && optionOf(options, ["type"]) === "secret")
    .map(({ options }) => {
      const variable = optionOf(options, ["env"]);
      const target = optionOf(options, ["target", "dst", "destination"]);
      const id = optionOf(options, ["id"]) ?? target?.slice(target.lastIndexOf("/") + 1) ?? "";
      if (target === null) return { file: variable === null ? `/run/secrets/${id}` : null, variable };
      return { file: target.startsWith("/") ? target : `/run/secrets/${target}`, variable };
    });
}

/** @returns The edit that gives a `RUN` a secret as a variable. */
export function mountSecret({ keywordRange }: Instruction, variable: string): Edit {
  return insertAt(keywordRange[1], ` --mount=type=secret,id=${variable},env=${variable}`);
}
