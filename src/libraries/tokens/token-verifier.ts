import type { OptionsArgument } from "../configurations/call-options.ts";
import type { ConfigurationPlace } from "../configurations/configuration-place.ts";
import type { Source } from "../cookies/source.ts";
import type { DurationGrammar } from "./duration-grammars.ts";

/** What a verification of a token can look at beside the signature. */
export type TokenCheck = "issuer" | "audience" | "nonce" | "algorithms" | "maxAge" | "expiration";

/** A check that a member of the options asks for. */
export interface OptionCheck {
  readonly by: "option";
  /** The keys that lead to the member, from the options' argument on. */
  readonly path: readonly string[];
  /**
   * What becomes of a verification without it: the check is left out, or the library refuses to work
   * (it throws, or takes the value from the environment and throws without one there).
   */
  readonly absent: "unchecked" | "refused";
  /** Which values leave the check out: everything falsy, or these. */
  readonly off: "falsy" | readonly unknown[];
}

/** How a library is told to make a check. */
export type CheckSpelling =
  /** The library makes it by itself, from what it knows of the client. */
  | { readonly by: "library" }
  | OptionCheck
  /** It takes an argument of its own (from 0); `undefined` leaves it out, or is refused. */
  | { readonly by: "argument"; readonly index: number; readonly absent?: "refused" }
  /** It is made unless a member of the options says otherwise. */
  | { readonly by: "default"; readonly disabledBy: Switch | null }
  /** The library cannot make it: what was verified has to be compared by hand. */
  | { readonly by: "hand" }
  /** Nothing can be said: what is verified need not be a JSON Web Token. */
  | { readonly by: "nobody" };

/** A member of the options that turns a default off. */
export interface Switch {
  readonly path: readonly string[];
  readonly offWhen: "truthy" | "falsy";
}

/** Where the token stands. */
export type TokenPlace =
  /** In the call, as an argument (from 0) or below it. */
  | { readonly by: "argument"; readonly argument: number; readonly path?: readonly string[] }
  /** In calls of what the call gives: of itself (`null`), or of these methods of it. */
  | { readonly by: "result"; readonly methods: readonly string[] | null }
  /** In a request or a response, where the library looks for it. */
  | { readonly by: "message" };

/** What a key is good for: a shared secret (HMAC), a public key, or a set of public keys. */
export type KeyKind = "secret" | "public" | "jwks";

/** Where a key stands; the kind is said where the place alone shows it. */
export interface KeyPlace {
  readonly argument: number;
  readonly path?: readonly string[];
  readonly kind?: KeyKind;
  /** Where a function in the key's place is given the header of the token, before it is verified. */
  readonly callback?: readonly HeaderParameter[];
}

/** A parameter of a callback (from 0), and the names that lead from it to a token's header. */
export interface HeaderParameter {
  readonly parameter: number;
  readonly path: readonly string[];
}

/** A length of time among the options. */
export interface TimeOption {
  readonly path: readonly string[];
  /** The unit of a number. */
  readonly unit: "s" | "ms";
  /** How a text is read, where the library takes one. */
  readonly grammar?: DurationGrammar;
}

/** How a middleware or a strategy is told which tokens were taken back. */
export type RevocationHook =
  | { readonly by: "option"; readonly path: readonly string[] }
  /** The function that is given the claims, at this path of the options or as the verifier's own callback. */
  | { readonly by: "callback"; readonly path: readonly string[] | null };

/** One way to have a token verified. */
export interface TokenVerifier extends OptionsArgument {
  /** The package. */
  readonly library: string;
  /** What it is known by: `jwtVerify`, `Strategy`. */
  readonly name: string;
  /** The versions whose source was read. */
  readonly versions: string;
  /** Words of which a file has one when it uses the library; the package unless said. */
  readonly mentions?: readonly string[];
  /** What is called or constructed. */
  readonly callee: Source;
  /** Where a plugin says under which name the handlers find the object whose method is called. */
  readonly receiver?: { readonly place: ConfigurationPlace; readonly path: readonly string[]; readonly otherwise: string };
  /** A method of a client of openid-client 5, instead of `callee`. */
  readonly clientMethod?: string;
  /** An argument that has to be this text: the name of hapi's scheme. */
  readonly when?: { readonly argument: number; readonly equals: string };
  /** The argument that makes the call verify nothing where it is truthy. */
  readonly skippedBy?: number;
  readonly token: TokenPlace;
  readonly keys: readonly KeyPlace[];
  /** Whether the token is encrypted: what a program keeps for itself alone, unless it is an ID token. */
  readonly isDecryption?: true;
  /** The function that is given the claims: an argument of the call, or in Nest's form of a class a method. */
  readonly claimsCallback?: { readonly argument: number; readonly method: string };
  /** Where it is told to refuse tokens that were taken back: an option, or the function that is given the claims. */
  readonly revocation?: RevocationHook;
  readonly checks: Readonly<Record<TokenCheck, CheckSpelling>>;
  /** How far the clocks may differ. */
  readonly clockTolerance: TimeOption | null;
  /** The unit of a number that bounds the age. */
  readonly ageUnit: TimeOption["unit"];
  /** How a text in the place of that number is read; none is taken unless said. */
  readonly ageGrammar?: DurationGrammar;
  /**
   * Whether the token is an ID token whatever it is called: for sure (the libraries of OpenID Connect
   * clients), or where an option says so.
   */
  readonly isIdToken: boolean | { readonly path: readonly string[]; readonly equals: string };
  /**
   * What becomes of a token that holds a nonce when none is expected: it is accepted, so that a replay
   * goes unnoticed, or it is rejected, so that nobody can sign in.
   */
  readonly unexpectedNonce: "accepted" | "rejected";
  /**
   * Which algorithms are accepted where none are named: those of the key's own type, whatever the token's
   * header names, or one that the library fixes.
   */
  readonly unpinned: "by-key" | "by-header" | "fixed";
  /** The algorithm that it takes where none is named, if it is one in all versions. */
  readonly fixedAlgorithm?: string;
}

/** @returns The check that an option asks for; without it, or with a falsy value, nothing is checked. */
export function optionCheck(...path: readonly string[]): OptionCheck {
  return { by: "option", path, absent: "unchecked", off: "falsy" };
}

/** @returns The same for libraries that take every value but `undefined` for a demand. */
export function definedCheck(...path: readonly string[]): OptionCheck {
  return { ...optionCheck(...path), off: [undefined] };
}

/** @returns The check that a library insists on, unless it is told otherwise in so many words. */
export function requiredCheck(path: readonly string[], ...off: readonly unknown[]): OptionCheck {
  return { by: "option", path, absent: "refused", off };
}

/** @returns The check of the expiration that is made unless an option is truthy. */
export function unless(...path: readonly string[]): CheckSpelling {
  return { by: "default", disabledBy: { path, offWhen: "truthy" } };
}

export const BY_LIBRARY: CheckSpelling = { by: "library" };
export const BY_HAND: CheckSpelling = { by: "hand" };
export const BY_NOBODY: CheckSpelling = { by: "nobody" };
/** A check that cannot be turned off. */
export const ALWAYS: CheckSpelling = { by: "default", disabledBy: null };

/** @returns The keys that lead to the option that decides on a check; `null` where none does. */
export function optionPath(spelling: CheckSpelling): readonly string[] | null {
  if (spelling.by === "option") return spelling.path;
  return spelling.by === "default" && spelling.disabledBy ? spelling.disabledBy.path : null;
}

/** @returns The option that decides on a check as people write it: `verification.aud`; `null` where none does. */
export function optionName(spelling: CheckSpelling): string | null {
  return optionPath(spelling)?.join(".") ?? null;
}
