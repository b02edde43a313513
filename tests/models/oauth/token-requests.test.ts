import { expect, it } from "vitest";
import { tokenRequests } from "../../../src/models/oauth/token-requests.ts";
import { parseScript } from "../../helpers/parse-script.ts";

it.each([
  [`new URLSearchParams({ grant_type: "refresh_token", refresh_token })`, [`grant_type: "refresh_token"`]],
  [`const p = new URLSearchParams(); p.set("grant_type", g); p.set("code", c);`, [`p.set("grant_type", g)`]],
  [`const f = new FormData(); f.append("grant_type", "password");`, [`f.append("grant_type", "password")`]],
  [`send("grant_type=password&username=a");`, [`"grant_type=password&username=a"`]],
  ["send(`scope=a&grant_type=${g}`);", ["g"]],
  [`post(url, { grant_type: "authorization_code", code });`, [`grant_type: "authorization_code"`]],
  [`const label = { grant_type: "password", label: "x" };`, []],
  [`send("grant=password");`, []],
])("token requests in %s", (code, expected) => {
  const found = tokenRequests(parseScript(code)).map(({ grantType }) => code.slice(...grantType.range));
  expect(found).toEqual(expected);
});
