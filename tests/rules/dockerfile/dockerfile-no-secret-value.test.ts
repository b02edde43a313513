import rule from "../../../src/rules/dockerfile/dockerfile-no-secret-value.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

/** Random characters; the samples are put together here so that no scanner takes this file for a leak. */
const RANDOM = "q7Zk2LmX9vT4bRw8Jh3NcY6pFs5GdA1eUoKiWnBtQxVyHzCjMaPrSlDfEgOu0I7w3k9Zp2";
const HEX = "7c1f09e4ab83d265f0b9c47e1a3d58627be0941fc35d8a6e72f4b09163ad5ce8";
const aws = `AKIAQ7ZK2LMX5VT4BRW6`;
const github = `ghp_${RANDOM.slice(0, 36)}`;
const stripe = ["sk", "live", RANDOM.slice(3, 27)].join("_");
const slack = ["xoxb", "2847561930472", RANDOM.slice(0, 24)].join("-");
const npm = `npm_${RANDOM.slice(5, 41)}`;
const digitalOcean = `dop_v1_${HEX}`;

runRuleCases("dockerfile-no-secret-value", rule, "dockerfile", {
  valid: [
    { name: "no credential", code: "FROM node:22\nENV NODE_ENV=production\nRUN npm ci\n" },
    { name: "digests and hashes", code: `FROM node:22@sha256:${HEX}\nENV SHA=${HEX}\nRUN echo "${HEX}  x" | sha256sum -c\n` },
    { name: "the key of AWS's own documentation", code: "FROM alpine:3\nENV AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n" },
    { name: "placeholders", code: `FROM alpine:3\nENV A=ghp_${"x".repeat(36)} B=ghp_${"0123456789".repeat(4)} C=npm_${"A".repeat(36)}\n` },
    { name: "prefixes alone", code: "FROM alpine:3\nRUN grep -rE 'ghp_|AKIA|sk_live_' /src || true\nENV npm_config_cache=/tmp npm_package_name=x\n" },
    { name: "part of a longer word", code: `FROM alpine:3\nENV X=a${aws} Y=${aws}Z\n` },
    { name: "an address without a password", code: "FROM alpine:3\nADD https://example.org/a:b@c /x\nRUN git clone ssh://git@github.com/a/b\nRUN curl https://user@host.org/\n" },
    { name: "a password in a variable", code: "FROM alpine:3\nARG PASS\nENV URL=postgres://app:${PASS}@db/app\nRUN git clone https://x:$PASS@github.com/a/b https://x:$(cat /t)@host.org/\n" },
    { name: "passwords for show", code: "FROM alpine:3\nENV A=postgres://postgres:postgres@db/app B=mysql://u:password@db/x C=redis://:dummy@r/0\n" },
    { name: "a local service", code: "FROM alpine:3\nRUN DATABASE_URL=postgres://app:kdh37fh@localhost:5432/x make && curl http://a:b3x@127.0.0.1/\n" },
    { name: "in a comment", code: `FROM alpine:3\n# ${github}\nRUN x \\\n  # ${aws}\n  && y\n` },
    { name: "the words about a key", code: "FROM alpine:3\nRUN grep -L -- '-----BEGIN PRIVATE KEY-----' /etc/ssl/* && echo '-----BEGIN RSA PRIVATE KEY-----' > k\n" },
    { name: "a public key and a certificate", code: "FROM alpine:3\nCOPY <<EOF /x.pem\n-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEF\n-----END PUBLIC KEY-----\nEOF\n" },
  ],
  invalid: [
    { code: `FROM alpine:3\nENV AWS_ACCESS_KEY_ID=${aws}\n`, errors: [{ messageId: "literal", at: aws, data: { name: "an AWS access key" } }] },
    { name: "an argument before the first FROM", code: `ARG T="${github}"\nFROM alpine:3\n`, errors: [{ messageId: "literal", at: github, data: { name: "a GitHub token" } }] },
    { name: "a label", code: `FROM alpine:3\nLABEL ci.token=${npm}\n`, errors: [{ messageId: "literal", at: npm }] },
    { name: "inside a RUN of several lines", code: `FROM alpine:3\nRUN apk add curl \\\n  # why\n  && curl -H "Authorization: token ${github}" https://x.org\n`, errors: [{ messageId: "literal", at: github }] },
    { name: "a heredoc that is data", code: `from alpine:3\ncopy <<EOF /root/.npmrc\n//registry.npmjs.org/:_authToken=${npm}\nEOF\n`, errors: [{ messageId: "literal", at: npm }] },
    { name: "a heredoc that is a script", code: `FROM alpine:3\nRUN <<EOF\nset -e\n# ${slack}\nexport K=${stripe}\nEOF\n`, errors: [{ messageId: "literal", at: slack }, { messageId: "literal", at: stripe }] },
    { name: "behind ONBUILD", code: `FROM alpine:3\nONBUILD ENV X=${digitalOcean}\n`, errors: [{ messageId: "literal", at: digitalOcean }] },
    { name: "an exec form", code: `FROM alpine:3\nCMD ["app", "--key=${stripe}"]\n`, errors: [{ messageId: "literal", at: stripe, data: { name: "a Stripe key" } }] },
    { name: "a password in an address", code: "FROM alpine:3\nENV DATABASE_URL=postgres://app:kd83hf7@db.internal:5432/app\n", errors: [{ messageId: "literal", at: "kd83hf7", data: { name: "a password" } }] },
    { name: "an address that is fetched", code: "FROM alpine:3\nADD https://ci:kd83hf7@files.corp.net/x.tgz /x\nRUN git clone https://oauth2:k9djf3@git.corp.net/a.git\n", errors: [{ messageId: "literal", at: "kd83hf7" }, { messageId: "literal", at: "k9djf3" }] },
    { name: "a token as the password, once", code: `FROM alpine:3\nRUN git clone https://x-access-token:${github}@github.com/a/b\n`, errors: [{ messageId: "literal", at: github, data: { name: "a GitHub token" } }] },
    {
      name: "a private key",
      code: "# escape=`\nFROM alpine:3\nENV KEY=\"-----BEGIN RSA PRIVATE KEY-----\\nMIIEowIBAAKCAQEAx7\\n\"\n",
      errors: [{ messageId: "literal", at: "-----BEGIN RSA PRIVATE KEY-----", data: { name: "a private key" } }],
    },
    {
      name: "a private key in lines",
      code: "FROM alpine:3\r\nCOPY <<EOF /id\r\n-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\r\n-----END OPENSSH PRIVATE KEY-----\r\nEOF\r\n",
      errors: [{ messageId: "literal", at: "-----BEGIN OPENSSH PRIVATE KEY-----" }],
    },
  ],
});
