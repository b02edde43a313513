import type { SourceCode } from "../../kit/source-code.ts";
import { attributeOf } from "../configurations/call-options.ts";
import type { TokenSigning } from "./token-signings.ts";

/** @returns The media type that a token's header names, in short form; `JWT` where none is said, `null` where it is not known. */
export function tokenType(signing: TokenSigning, sourceCode: SourceCode): string | null {
  const type = attributeOf(signing.header("typ"), sourceCode);
  if (type.state === "absent") return "JWT";
  return type.state === "known" && typeof type.value === "string" ? type.value.replace(/^application\//iu, "") : null;
}
