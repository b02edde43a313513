import { InMemoryWebStorage, UserManager, WebStorageStateStore } from "oidc-client-ts";

/** The sign-in of the account pages, in the browser. */
export const users = new UserManager({
  authority: "https://login.parcel-desk.example",
  client_id: "account-web",
  redirect_uri: "https://account.parcel-desk.example/callback",
  response_type: "code",
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
});
