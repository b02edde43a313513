import type { Place } from "../cookies/cookie-library.ts";
import { either, globalNamed, imported, memberOf, resultOf, type Source } from "../cookies/source.ts";

/**
 * Where something is kept:
 * - `web`: a place that every script of a page can read;
 * - `async`: an unencrypted file of an app.
 */
export type Medium = "web" | "async";

/**
 * The arguments of a writing call.
 * - `pairs`: the argument is a list of `[key, value]`;
 * - `record`: the argument is an object of entries.
 */
export interface WriteArguments {
  readonly keys?: readonly number[];
  readonly value: number;
  readonly shape?: "pairs" | "record";
}

/** A store, and how it is written to. */
export interface StoreRow {
  /** The name that people know it by. */
  readonly name: string;
  readonly medium: Medium;
  /** Words of which a file that uses the store has one. */
  readonly mentions: readonly string[];
  readonly receiver: Source;
  readonly methods: Readonly<Record<string, WriteArguments>>;
  /** Assigning to a property writes an entry. */
  readonly hasProperties?: boolean;
  /** What encrypts the store: an option of its maker, or a method of the store that is called later. */
  readonly encryptedBy?: { readonly option: Place; readonly methods: readonly string[] };
}

/** A global of the page, with and without the global object before it. */
function pageGlobal(name: string): Source {
  const globals = ["window", "globalThis", "self"].map((object) => globalNamed(object));
  return either(globalNamed(name), memberOf(either(...globals), name));
}

export const LOCAL_STORAGE = pageGlobal("localStorage");
export const SESSION_STORAGE = pageGlobal("sessionStorage");
export const INDEXED_DB = pageGlobal("indexedDB");

const SET_ITEM = { setItem: { keys: [0], value: 1 } };
const PUT = { put: { keys: [0, 2], value: 1 }, add: { keys: [0, 2], value: 1 } };
const STORE_PUT = { put: { keys: [1], value: 0 }, add: { keys: [1], value: 0 } };

const idbDatabase = resultOf(imported("idb", "openDB"));
const idbTransaction = resultOf(memberOf(idbDatabase, "transaction"));
const dexie = resultOf(either(imported("dexie"), imported("dexie", "Dexie")));

const ASYNC_STORAGE_MODULES = [
  "@react-native-async-storage/async-storage",
  "@react-native-community/async-storage",
];

/** AsyncStorage of React Native: the package, its predecessors, and the instances of its version 3. */
export const ASYNC_STORAGE: Source = either(
  imported(ASYNC_STORAGE_MODULES),
  imported(ASYNC_STORAGE_MODULES, "AsyncStorage"),
  imported("react-native", "AsyncStorage"),
  resultOf(imported(ASYNC_STORAGE_MODULES, "createAsyncStorage")),
);

/** Every store that is told by the object that is written to. */
export const STORES: readonly StoreRow[] = [
  {
    name: "localStorage",
    medium: "web",
    mentions: ["localStorage"],
    receiver: LOCAL_STORAGE,
    methods: SET_ITEM,
    hasProperties: true,
  },
  {
    name: "sessionStorage",
    medium: "web",
    mentions: ["sessionStorage"],
    receiver: SESSION_STORAGE,
    methods: SET_ITEM,
    hasProperties: true,
  },
  {
    name: "Cache Storage",
    medium: "web",
    mentions: ["caches"],
    receiver: resultOf(memberOf(pageGlobal("caches"), "open")),
    // The key is an address, which says nothing of what is kept for it.
    methods: { put: { value: 1 } },
  },
  {
    name: "IndexedDB",
    medium: "web",
    mentions: ["idb-keyval"],
    receiver: imported("idb-keyval"),
    methods: { set: { keys: [0], value: 1 }, setMany: { value: 0, shape: "pairs" } },
  },
  {
    name: "IndexedDB",
    medium: "web",
    mentions: ["localforage"],
    receiver: either(imported("localforage"), resultOf(imported("localforage", "createInstance"))),
    methods: SET_ITEM,
  },
  { name: "IndexedDB", medium: "web", mentions: ["idb"], receiver: idbDatabase, methods: PUT },
  {
    name: "IndexedDB",
    medium: "web",
    mentions: ["idb"],
    receiver: either(memberOf(idbTransaction, "store"), resultOf(memberOf(idbTransaction, "objectStore"))),
    methods: STORE_PUT,
  },
  {
    name: "IndexedDB",
    medium: "web",
    mentions: ["dexie"],
    receiver: either(memberOf(dexie, "*"), resultOf(memberOf(dexie, "table"))),
    methods: STORE_PUT,
  },
  {
    name: "AsyncStorage",
    medium: "async",
    mentions: ["AsyncStorage", "async-storage"],
    receiver: ASYNC_STORAGE,
    methods: {
      setItem: { keys: [0], value: 1 },
      mergeItem: { keys: [0], value: 1 },
      multiSet: { value: 0, shape: "pairs" },
      multiMerge: { value: 0, shape: "pairs" },
      setMany: { value: 0, shape: "record" },
    },
  },
  {
    name: "MMKV without an encryption key",
    medium: "async",
    mentions: ["react-native-mmkv"],
    receiver: resultOf(either(imported("react-native-mmkv", "MMKV"), imported("react-native-mmkv", "createMMKV"))),
    methods: { set: { keys: [0], value: 1 } },
    encryptedBy: { option: { argument: 0, path: ["encryptionKey"] }, methods: ["recrypt", "encrypt"] },
  },
];
