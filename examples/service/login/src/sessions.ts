/** A sign-in on its way: what the callback has to find again. */
export interface Flow {
  readonly codeVerifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Somebody who is signed in. */
export interface Session {
  readonly sub: string;
  /** The provider's own session, which its back-channel logout names. */
  readonly sid: string | undefined;
  readonly idToken: string;
}

/** What is kept on the server; a cookie holds the key alone. */
export class Store<Entry> {
  readonly #entries = new Map<string, Entry>();

  add(entry: Entry): string {
    const key = crypto.randomUUID();
    this.#entries.set(key, entry);
    return key;
  }

  get(key: string | undefined): Entry | undefined {
    return key === undefined ? undefined : this.#entries.get(key);
  }

  /** Gives an entry once. */
  take(key: string | undefined): Entry | undefined {
    const entry = this.get(key);
    if (key !== undefined) this.#entries.delete(key);
    return entry;
  }

  removeWhere(matches: (entry: Entry) => boolean): void {
    for (const [key, entry] of this.#entries) if (matches(entry)) this.#entries.delete(key);
  }
}

/** The cookies of a request by name. */
export function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? "").split(/; */).map((pair) => pair.split("="));
  return new Map(pairs.map(([name = "", ...value]) => [name, value.join("=")]));
}
