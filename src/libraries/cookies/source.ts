/**
 * Where a value has to come from to count as a library's own. A table row names its evidence in these
 * terms; a bare method name is none.
 */
export type Source =
  | ImportSource
  | ResultSource
  | MemberSource
  | ChainSource
  | ParameterSource
  | TypedSource
  | GlobalSource
  | RegistrationSource
  | EitherSource;

/** An export of one of the modules; the name `""` is the module itself or its default export. */
export interface ImportSource {
  readonly kind: "import";
  readonly modules: readonly string[];
  readonly name: string;
}

/** What a call, or with `new` a construction, of `of` gives, awaited or not. */
export interface ResultSource {
  readonly kind: "result";
  readonly of: Source;
}

/** A property of `of`. The name `"*"` stands for any. */
export interface MemberSource {
  readonly kind: "member";
  readonly of: Source;
  readonly names: readonly string[];
}

/** `of`, or what any chain of method calls on it gives: `new Hono().get(…).post(…)`. */
export interface ChainSource {
  readonly kind: "chain";
  readonly of: Source;
}

/** A parameter of a function that stands in a handler's place. */
export interface ParameterSource {
  readonly kind: "parameter";
  readonly role: HandlerRole;
  /** Which parameter, from 0; an error handler's leading error is not counted. */
  readonly index: number;
}

/** A value that is declared with a type of one of the modules. */
export interface TypedSource {
  readonly kind: "typed";
  readonly type: TypeName;
}

/** A name that the platform gives and the file does not declare. */
export interface GlobalSource {
  readonly kind: "global";
  readonly name: string;
}

/** A method that takes a plugin of the library as its first argument: `app.register(plugin, options)`. */
export interface RegistrationSource {
  readonly kind: "registration";
  readonly methods: readonly string[];
  readonly plugin: Source;
  /** The first argument is `{ plugin, options }`. */
  readonly wrapped: boolean;
}

export interface EitherSource {
  readonly kind: "either";
  readonly sources: readonly Source[];
}

/** Types by name and the modules that export them; `"*"` stands for any name. */
export interface TypeName {
  readonly modules: readonly string[];
  readonly names: readonly string[];
}

/**
 * What shows that a function is a framework's handler: it is handed to one of the framework's calls, it
 * or its parameter is declared with the framework's types, or its parameters have the framework's
 * customary names in a file that imports the framework.
 */
export interface HandlerRole {
  /** Calls whose arguments hold handlers: directly, in lists and objects, or wrapped in another call. */
  readonly registeredBy: () => readonly Source[];
  readonly functionTypes?: readonly TypeName[];
  /** Types of a parameter, by its index. */
  readonly parameterTypes?: Readonly<Record<number, readonly TypeName[]>>;
  readonly customary?: CustomaryNames;
  /** Names under which a framework finds a handler that a module of `modules` exports. */
  readonly exportedAs?: { readonly names: readonly string[]; readonly modules: readonly string[] };
  /** A handler with one more parameter than `customary` has names for gets an error first. */
  readonly errorFirst?: boolean;
}

export interface CustomaryNames {
  /** The accepted names of each parameter, in order. */
  readonly names: readonly (readonly string[])[];
  /** How many parameters must be there when the file imports one of `modules`. */
  readonly withImport: number;
  readonly modules: readonly string[];
  /** How many must be there to count without such an import; none do when it is left out. */
  readonly alone?: number;
}

export function imported(modules: string | readonly string[], name = ""): ImportSource {
  return { kind: "import", modules: [modules].flat(), name };
}

export function resultOf(of: Source): ResultSource {
  return { kind: "result", of };
}

export function memberOf(of: Source, ...names: readonly string[]): MemberSource {
  return { kind: "member", of, names };
}

export function chainFrom(of: Source): ChainSource {
  return { kind: "chain", of };
}

export function parameterOf(role: HandlerRole, index: number): ParameterSource {
  return { kind: "parameter", role, index };
}

export function typed(modules: string | readonly string[], ...names: readonly string[]): TypedSource {
  return { kind: "typed", type: { modules: [modules].flat(), names } };
}

export function globalNamed(name: string): GlobalSource {
  return { kind: "global", name };
}

export function registrationOf(plugin: Source, ...methods: readonly string[]): RegistrationSource {
  return { kind: "registration", plugin, methods, wrapped: false };
}

export function wrappedRegistrationOf(plugin: Source, ...methods: readonly string[]): RegistrationSource {
  return { kind: "registration", plugin, methods, wrapped: true };
}

export function either(...sources: readonly Source[]): EitherSource {
  return { kind: "either", sources };
}
