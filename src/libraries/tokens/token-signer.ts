import type { InheritedOptions, OptionsArgument } from "../configurations/call-options.ts";
import { imported, type Source } from "../cookies/source.ts";
import { JOSE_DURATION, LUKEED_MS, MS, type DurationGrammar } from "./duration-grammars.ts";

/** Where a signing is told something. */
export type SigningPlace =
  /** An argument of the signing call (from 0), or below it. */
  | { readonly by: "argument"; readonly argument: number; readonly path: readonly string[] }
  /** A member of the options, wherever the library takes them. */
  | { readonly by: "option"; readonly path: readonly string[] }
  /** The first argument of the `new` that the chain of calls begins with. */
  | { readonly by: "builder" }
  /** The first argument of a method in that chain, or below it. */
  | { readonly by: "setter"; readonly name: string; readonly path: readonly string[] }
  /** A claim among those that are signed. */
  | { readonly by: "claim"; readonly name: string };

/** How a library reads the end of a token's life. */
export interface TimeCount {
  /** What a number is: a length of time in this unit, or a point in time in seconds since 1970. */
  readonly number: "s" | "ms" | "timestamp";
  /** How a text is read, `null` where none is taken. */
  readonly text: DurationGrammar | null;
  /** The class whose objects are lengths of time, made of a number and a unit. */
  readonly span?: Source;
}

/** A way to say when a token ends. */
export interface LifetimePlace {
  readonly place: SigningPlace;
  readonly count: TimeCount;
}

/** Where options are given once for all tokens, in whatever file. */
export interface InheritedSigning extends InheritedOptions {
  /** The keys that lead from there to each key for signing. */
  readonly keys: readonly (readonly string[])[];
}

/**
 * Where the options are:
 * - `call`: in the signing call itself;
 * - `maker`: in the call that made the function, `createSigner(options)(claims)`;
 * - `registration`: nowhere but where they are given for all tokens.
 */
export type SignerOptions =
  | ({ readonly of: "call" | "maker" } & Omit<OptionsArgument, "inherits"> & { readonly inherits?: readonly InheritedSigning[] })
  | { readonly of: "registration"; readonly inherits: readonly InheritedSigning[] };

/** One way to have a token made. */
export interface TokenSigner {
  /** The package. */
  readonly library: string;
  /** What it is known by: `sign`, `SignJWT`. */
  readonly name: string;
  /** The versions whose source was read. */
  readonly versions: string;
  /** Words of which a file that uses it has one; the package's name unless said. */
  readonly mentions?: readonly string[];
  /** What is called with the claims; with `ends` the class of the object that they are given to. */
  readonly callee: Source;
  /** The method that ends a chain of calls: `sign` of `new SignJWT(…).setIssuedAt().sign(key)`. */
  readonly ends?: string;
  readonly claims: SigningPlace;
  /** Whether what is signed are claims, or bytes that may be anything. */
  readonly content: "claims" | "bytes";
  /** Whether only the receiver can read it. */
  readonly isEncrypted: boolean;
  readonly keys: readonly SigningPlace[];
  readonly algorithm: readonly SigningPlace[];
  /** The algorithm where none is said; that of the key's type, or none at all: the library refuses. */
  readonly unsaid: "HS256" | "none" | "by-key" | "refused";
  /** Objects with members of the token's header. */
  readonly header: readonly SigningPlace[];
  /** Where the id of the key is given beside the header. */
  readonly keyId: readonly SigningPlace[];
  /** Where the type of the token is given beside the header. */
  readonly type?: SigningPlace;
  /** How to name the key, as the end of a sentence: "Pass …". */
  readonly keyIdAdvice: string;
  /** Where the end of the token's life is given; the first that is there counts. */
  readonly lifetime: readonly LifetimePlace[];
  /** Whether `iat` is set where nothing is said. */
  readonly setsIssuedAt: boolean;
  readonly options: SignerOptions | null;
}

export function argument(index: number, ...path: readonly string[]): SigningPlace {
  return { by: "argument", argument: index, path };
}

export function option(...path: readonly string[]): SigningPlace {
  return { by: "option", path };
}

export function setter(name: string, ...path: readonly string[]): SigningPlace {
  return { by: "setter", name, path };
}

export function claim(name: string): SigningPlace {
  return { by: "claim", name };
}

export const BUILDER: SigningPlace = { by: "builder" };

/** jsonwebtoken and what is built on it: a number is seconds, a text without a unit milliseconds. */
export const SECONDS_OR_MS: TimeCount = { number: "s", text: MS };
export const SECONDS: TimeCount = { number: "s", text: null };
/** `new TimeSpan(2, "w")` and nothing else. */
export const OSLO_SPAN: TimeCount = { number: "s", text: null, span: imported("oslo", "TimeSpan") };
export const SECONDS_OR_LUKEED: TimeCount = { number: "s", text: LUKEED_MS };
export const MILLISECONDS: TimeCount = { number: "ms", text: LUKEED_MS };
/** A number is seconds since 1970, a text counts from now. */
export const JOSE_TIME: TimeCount = { number: "timestamp", text: JOSE_DURATION };
/** The claim as it is written into the token (RFC 7519 §2, NumericDate). */
export const NUMERIC_DATE: TimeCount = { number: "timestamp", text: null };

/** The claim `exp` as the program itself gives it. */
export const EXP_CLAIM: LifetimePlace = { place: claim("exp"), count: NUMERIC_DATE };
