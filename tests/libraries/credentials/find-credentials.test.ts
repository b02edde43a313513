import { describe, expect, it } from "vitest";
import { findCredentials } from "../../../src/libraries/credentials/find-credentials.ts";
import { CREDENTIAL_SHAPES } from "../../../src/libraries/credentials/value-shapes.ts";

/** Random characters; the samples are put together here so that no scanner takes this file for a leak. */
const LETTERS = "qZkLmXvTbRwJhNcYpFsGdAeUoKiWnBtQxVyHzCjMaPrSlDfEgOuIwkp";
const MIXED = "q7Zk2LmX9vT4bRw8Jh3NcY6pFs5GdA1eUoKiWnBtQxVyHzCjMaPrSlDfEgOu0I7w3k9Zp2";
const LONG = `${MIXED}${MIXED.slice(9)}${MIXED}`;
const HEX = "7c1f09e4ab83d265f0b9c47e1a3d58627be0941fc35d8a6e72f4b09163ad5ce8";
const UPPER = "Q7ZK2LMX5VT4BRW6JH3NCYQPFS5GDAUEOKIWNBTQXVYHZCJMAPRSLDFEGOUIWKZP";

const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  "a private key": ["-----BEGIN PRIVATE KEY-----"],
  "an age identity": [`AGE-SECRET-KEY-1${UPPER.slice(0, 58)}`],
  "an AWS access key": [`AKIA${UPPER.slice(0, 16)}`, `ASIA${UPPER.slice(3, 19)}`],
  "an Azure storage key": [`${LONG.slice(0, 86)}==`],
  "an Azure access key": [`${LONG.slice(0, 43)}=`],
  "an Anthropic key": [`sk-ant-api03-${LONG.slice(0, 90)}`],
  "an Atlassian token": [`ATATT3xF${LONG.slice(0, 190)}`],
  "a Databricks token": [`dapi${HEX.slice(0, 32)}`],
  "a DigitalOcean token": [`dop_v1_${HEX}`],
  "a Docker token": [`dckr_pat_${MIXED.slice(0, 27)}`],
  "a Figma token": [`figd_${MIXED.slice(0, 40)}`],
  "a GitHub token": [`ghs_${MIXED.slice(0, 36)}`, `github_pat_${MIXED.slice(0, 22)}_${LONG.slice(0, 59)}`],
  "a GitLab token": [`glpat-${MIXED.slice(0, 20)}`, `glrt-${MIXED.slice(4, 24)}`],
  "a Google API key": [`AIza${MIXED.slice(0, 35)}`],
  "a Google client secret": [`GOCSPX-${MIXED.slice(0, 28)}`],
  "a Grafana token": [`glsa_${MIXED.slice(0, 32)}_${HEX.slice(0, 8)}`],
  "a Hugging Face token": [`hf_${LETTERS.slice(0, 34)}`],
  "a Linear key": [`lin_api_${MIXED.slice(0, 40)}`],
  "a New Relic key": [`NRAK-${UPPER.slice(0, 27)}`],
  "an npm token": [`npm_${MIXED.slice(0, 36)}`],
  "an OpenAI key": [`sk-proj-${MIXED.slice(0, 48)}`, `sk-${MIXED.slice(0, 20)}T3BlbkFJ${MIXED.slice(20, 40)}`],
  "a Postman key": [`PMAK-${HEX.slice(0, 24)}-${HEX.slice(0, 34)}`],
  "a Pulumi token": [`pul-${HEX.slice(0, 40)}`],
  "a PyPI token": [`pypi-AgEIcHlwaS5vcmc${LONG.slice(0, 60)}`],
  "a RubyGems key": [`rubygems_${HEX.slice(0, 48)}`],
  "a SendGrid key": [`SG.${MIXED.slice(0, 22)}.${MIXED.slice(5, 48)}`],
  "a Sentry token": [`sntrys_${LONG.slice(0, 70)}`],
  "a Shopify token": [`shpat_${HEX.slice(0, 32)}`],
  "a Slack token": [["xoxb", "2847561930472", MIXED.slice(0, 24)].join("-"), `xapp-1-A0${UPPER.slice(0, 9)}-2847561930472-${HEX.slice(0, 40)}`],
  "a Slack webhook": [`T0${UPPER.slice(0, 8)}/B0${UPPER.slice(3, 11)}/${MIXED.slice(0, 24)}`],
  "a Stripe key": [["sk", "live", MIXED.slice(0, 24)].join("_"), ["rk", "live", MIXED.slice(0, 24)].join("_")],
  "a Stripe webhook secret": [`whsec_${MIXED.slice(0, 32)}`],
  "a Supabase token": [`sbp_${HEX.slice(0, 40)}`],
  "a Telegram bot token": [`2847561930:AA${MIXED.slice(0, 33)}`],
  "a Terraform token": [`${MIXED.slice(0, 14)}.atlasv1.${LONG.slice(0, 67)}`],
  "a Vault token": [`hvs.${MIXED.slice(0, 30)}`],
};

/** What stands around a secret where its issuer says that it has to. */
const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  "a private key": ["", "\nMIIEvQIBADANBgkqhkiG9w0B"],
  "an Azure storage key": ["AccountName=a;AccountKey=", ";EndpointSuffix=x"],
  "an Azure access key": ["SharedAccessKeyName=a;SharedAccessKey=", ";x"],
  "a Slack webhook": ["https://hooks.slack.com/services/", ""],
};

describe("credentials by their shape", () => {
  it("have a sample each", () => {
    expect(Object.keys(SAMPLES).sort()).toEqual([...new Set(CREDENTIAL_SHAPES.map(({ name }) => name))].sort());
  });

  for (const [name, samples] of Object.entries(SAMPLES)) {
    const [before, after] = AROUND[name] ?? ["", ""];
    it.each(samples)(`${name}: %s`, (sample) => {
      const text = `KEY="${before}${sample}${after}"`;
      const found = findCredentials(text);
      expect(found.map((each) => [each.name, text.slice(...each.range)])).toEqual([[name, sample]]);
    });
    it.each(samples)(`${name} is none without its beginning: %s`, (sample) => {
      expect(findCredentials(`KEY="${before.slice(0, -2)}${sample.slice(before === "" ? 4 : 0)}${after}"`)).toEqual([]);
    });
  }

  it("are found several times, in the order of the text", () => {
    const [aws = ""] = SAMPLES["an AWS access key"] ?? [];
    const [npm = ""] = SAMPLES["an npm token"] ?? [];
    expect(findCredentials(`${npm} ${aws} ${npm}`).map(({ name }) => name)).toEqual(["an npm token", "an AWS access key", "an npm token"]);
  });
});

describe("passwords in addresses", () => {
  it.each(["postgres://a:kd83hf7@db/x", "redis://:kd83hf7@cache:6379", "https://a:kd83hf7@a.org/b:c@d"])("%s", (text) => {
    expect(findCredentials(text).map(({ range }) => text.slice(...range))).toEqual(["kd83hf7"]);
  });

  it.each(["https://a.org:8080/@b", "https://a@b.org", "https://a:@b.org", "https://a:a@b.org", "https://a:<password>@b.org", "https://a:kd83hf7@example.com", "git@a.org:b/c", "https://a:$(x)@b.org"])("none in %s", (text) => {
    expect(findCredentials(text)).toEqual([]);
  });
});
