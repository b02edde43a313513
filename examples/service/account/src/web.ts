import { UserManager } from "oidc-client-ts";

/** The sign-in of the account pages, in the browser. */
export const users = new UserManager({
  authority: "https://login.parcel-desk.example",
  client_id: "account-web",
  client_secret: import.meta.env.VITE_OIDC_CLIENT_SECRET,
  redirect_uri: "https://account.parcel-desk.example/callback",
  response_type: "id_token token",
});
