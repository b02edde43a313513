import { either, imported, type Source } from "../cookies/source.ts";
import { ASYNC_STORAGE, LOCAL_STORAGE, SESSION_STORAGE, type Medium } from "./stores.ts";

/** What a state container can be kept in. */
export interface PersistedStore {
  readonly source: Source;
  readonly name: string;
  readonly medium: Medium;
}

/** Stores that Redux Persist and zustand's `persist` are given. */
export const PERSISTED_STORES: readonly PersistedStore[] = [
  { source: LOCAL_STORAGE, name: "localStorage", medium: "web" },
  { source: SESSION_STORAGE, name: "sessionStorage", medium: "web" },
  {
    source: either(imported("redux-persist/lib/storage"), imported("redux-persist/es/storage")),
    name: "localStorage",
    medium: "web",
  },
  {
    source: either(imported("redux-persist/lib/storage/session"), imported("redux-persist/es/storage/session")),
    name: "sessionStorage",
    medium: "web",
  },
  { source: ASYNC_STORAGE, name: "AsyncStorage", medium: "async" },
];

export const ZUSTAND_PERSIST = imported("zustand/middleware", "persist");
export const ZUSTAND_JSON_STORAGE = imported("zustand/middleware", "createJSONStorage");
export const REDUX_PERSIST = either(
  imported("redux-persist", "persistReducer"),
  imported("redux-persist", "persistCombineReducers"),
);
