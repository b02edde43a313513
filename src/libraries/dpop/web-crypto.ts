import { either, globalNamed, imported, memberOf, resultOf, type Source } from "../cookies/source.ts";

const globalObject = either(...["window", "globalThis", "self"].map((name) => globalNamed(name)));

/** `crypto.subtle` of the platform, and Node's module of the same API. */
export const SUBTLE: Source = either(
  memberOf(either(globalNamed("crypto"), memberOf(globalObject, "crypto")), "subtle"),
  imported("crypto", "subtle"),
  imported("crypto", "webcrypto.subtle"),
  memberOf(resultOf(imported("@peculiar/webcrypto", "Crypto")), "subtle"),
);
