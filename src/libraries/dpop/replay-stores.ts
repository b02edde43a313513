import { either, imported, memberOf, resultOf, typed, type Source } from "../cookies/source.ts";

/** Where a call says how long an entry is kept, and in which unit. */
export type EntryLifetime =
  /** An argument of its own, from 0. */
  | { readonly by: "argument"; readonly argument: number; readonly unit: "s" | "ms" }
  /** A member of an object. */
  | { readonly by: "option"; readonly argument: number; readonly path: readonly string[]; readonly unit: "s" | "ms" }
  /** The argument behind this word: `set(key, value, "EX", 60)`. */
  | { readonly by: "word"; readonly word: string; readonly unit: "s" | "ms" };

/** A store that forgets its entries by itself. */
export interface ReplayStore {
  readonly library: string;
  readonly receiver: Source;
  /** The methods that put an entry in; the key is their first argument. */
  readonly methods: Readonly<Record<string, readonly EntryLifetime[]>>;
}

const NODE_REDIS = ["redis", "@redis/client"];

const argument = (index: number, unit: "s" | "ms"): EntryLifetime => ({ by: "argument", argument: index, unit });
const option = (index: number, unit: "s" | "ms", ...path: readonly string[]): EntryLifetime => ({
  by: "option",
  argument: index,
  path,
  unit,
});

/** Read from redis 5, ioredis 5, node-cache 5, lru-cache 11 and keyv 5. */
export const REPLAY_STORES: readonly ReplayStore[] = [
  {
    library: "redis",
    receiver: either(
      resultOf(imported(NODE_REDIS, "createClient")),
      resultOf(memberOf(resultOf(imported(NODE_REDIS, "createClient")), "connect")),
      typed(NODE_REDIS, "RedisClientType"),
    ),
    methods: {
      set: [option(2, "s", "EX"), option(2, "ms", "PX")],
      setEx: [argument(1, "s")],
      pSetEx: [argument(1, "ms")],
    },
  },
  {
    library: "ioredis",
    receiver: either(resultOf(imported("ioredis")), resultOf(imported("ioredis", "Redis")), typed("ioredis", "Redis")),
    methods: {
      set: [
        { by: "word", word: "EX", unit: "s" },
        { by: "word", word: "PX", unit: "ms" },
      ],
      setex: [argument(1, "s")],
      psetex: [argument(1, "ms")],
    },
  },
  { library: "node-cache", receiver: resultOf(imported("node-cache")), methods: { set: [argument(2, "s")] } },
  {
    library: "lru-cache",
    receiver: resultOf(imported("lru-cache", "LRUCache")),
    methods: { set: [option(2, "ms", "ttl")] },
  },
  {
    library: "keyv",
    receiver: either(resultOf(imported("keyv")), resultOf(imported("keyv", "Keyv"))),
    methods: { set: [argument(2, "ms")] },
  },
];
