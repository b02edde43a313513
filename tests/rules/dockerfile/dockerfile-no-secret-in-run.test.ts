import rule from "../../../src/rules/dockerfile/dockerfile-no-secret-in-run.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (lines: string): string => `FROM debian:12\n${lines}\n`;
const mount = (output: string) => [{ messageId: "mount", output }];

/** A variable of an `ARG` on a command line, and the mount that a suggestion adds. */
function recorded(run: string, at: string, taker: string, variable: string) {
  const code = file(`ARG ${variable}\nRUN ${run}`);
  return {
    code,
    errors: [
      { messageId: "argument", at, data: { taker }, suggestions: mount(file(`ARG ${variable}\nRUN --mount=type=secret,id=${variable},env=${variable} ${run}`)) },
    ],
  };
}

const literal = (run: string, at: string, taker: string) => ({ code: file(`RUN ${run}`), errors: [{ messageId: "argument", at, data: { taker }, suggestions: [] }] });
const written = (lines: string, at: string | readonly [string, number], target: string) => ({ code: file(lines), errors: [{ messageId: "written", at, data: { target } }] });
const copied = (lines: string, at: string, target: string) => ({ code: file(lines), errors: [{ messageId: "copied", at, data: { target } }] });
const secret = "--mount=type=secret,id=npm";

runRuleCases("dockerfile-no-secret-in-run", rule, "dockerfile", {
  valid: [
    { name: "no secret", code: file("RUN curl -fsSL https://a.org/x && mysql -u root -p") },
    { name: "a mounted file that is read", code: file(`RUN ${secret} curl -H "Authorization: Bearer $(cat /run/secrets/npm)" https://a.org && x --token "$(cat /run/secrets/npm)"`) },
    { name: "a mounted variable", code: file(`ARG NPM_TOKEN\nRUN ${secret},env=NPM_TOKEN x --token "$NPM_TOKEN" && curl -u a:$NPM_TOKEN https://a.org`) },
    { name: "a variable from a mounted file", code: file(`RUN ${secret} export NPM_TOKEN=$(cat /run/secrets/npm) && npm ci --token $NPM_TOKEN`) },
    { name: "variables that are not known, and that are no secrets", code: file("ARG USER_NAME\nRUN x --token $TOKEN --password $USER_NAME && curl -u $USER_NAME: https://a.org") },
    { name: "where the secret is", code: file("RUN x --password-stdin < f && x --password-file=/p --token-file t --secret id=a,src=b && curl --netrc-file n -H @headers https://a.org && openssl x --password env:P --pass file:/p") },
    { name: "empty, open, asked for", code: file("RUN x --password= --token '' --password=- --token=dummy && mysql -p db && redis-cli -a \"$1\" && MYSQL_ALLOW_EMPTY_PASSWORD=yes x") },
    { name: "other options of that letter", code: file("RUN mkdir -p a && docker run -p 80:80 x && cp -p a b && curl -X POST -d u=1 https://a.org && zip -r x && unzip -p x y") },
    { name: "the store that everybody can open", code: file("RUN keytool -import -storepass changeit -file ca.crt") },
    { name: "a user alone, and other headers", code: file("RUN curl -u user https://a.org && curl -H 'Accept: token' -H 'X-Token-Type: a' https://a.org") },
    { name: "written and deleted", code: file('ARG NPM_TOKEN\nRUN echo "//a.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci && rm -f .npmrc') },
    { name: "configured and taken back", code: file("ARG NPM_TOKEN\nRUN npm config set //a.org/:_authToken $NPM_TOKEN && npm ci && npm config delete //a.org/:_authToken\nRUN npm config set //a.org/:_authToken $NPM_TOKEN && npm ci && rm ~/.npmrc") },
    { name: "written into a mount", code: file(`RUN ${secret} --mount=type=tmpfs,target=/tmp cp /run/secrets/npm /tmp/npmrc && cat /run/secrets/npm > /dev/null`) },
    { name: "copied and deleted", code: file(`RUN ${secret} cp /run/secrets/npm ~/.npmrc && npm ci && rm ~/.npmrc`) },
    { name: "linked, used, printed", code: file(`RUN ${secret} ln -s /run/secrets/npm ~/.npmrc && NPM_CONFIG_USERCONFIG=/run/secrets/npm npm ci && wc -c < /run/secrets/npm && cp a /b`) },
    { name: "a test and a text", code: file('ARG TOKEN\nRUN test -n "$TOKEN" && [ "$TOKEN" ] && echo "give --password secret" \\\n  # --token abc\n  && x') },
    { name: "in single quotes", code: file("ARG NPM_TOKEN\nRUN echo '//a.org/:_authToken=${NPM_TOKEN}' > .npmrc") },
    { name: "when the container starts", code: file("CMD x --password hunter2") },
    { name: "a shell that is not POSIX", code: 'FROM x\nSHELL ["pwsh", "-Command"]\nRUN x --password hunter2\n' },
  ],
  invalid: [
    {
      code: file("RUN x --password hunter2 && y"),
      errors: [{ messageId: "argument", at: "hunter2", data: { taker: "`--password`" }, suggestions: mount(file('RUN --mount=type=secret,id=PASSWORD,env=PASSWORD x --password "$PASSWORD" && y')) }],
    },
    {
      name: "attached, over several lines",
      code: "from debian:12\nrun a \\\n  # the upload\n  && sudo x --api-key=k3y \\\n  && b\n",
      errors: [
        {
          messageId: "argument",
          at: "--api-key=k3y",
          suggestions: mount('from debian:12\nrun --mount=type=secret,id=API_KEY,env=API_KEY a \\\n  # the upload\n  && sudo x --api-key="$API_KEY" \\\n  && b\n'),
        },
      ],
    },
    literal("curl -u admin:hunter2 https://a.org", "admin:hunter2", "`-u`"),
    literal("curl -H 'Authorization: Bearer abc123' https://a.org", "'Authorization: Bearer abc123'", "`Authorization`"),
    literal('wget --header="PRIVATE-TOKEN: abc123" https://a.org', '--header="PRIVATE-TOKEN: abc123"', "`PRIVATE-TOKEN`"),
    literal("mysql -uroot -phunter2 db", "-phunter2", "`-p`"),
    literal("docker login -u a -p hunter2", "hunter2", "`-p`"),
    literal("PGPASSWORD=hunter2 psql db", "hunter2", "`PGPASSWORD`"),
    literal("export AWS_SECRET_ACCESS_KEY=abc123 && aws s3 ls", "AWS_SECRET_ACCESS_KEY=abc123", "`AWS_SECRET_ACCESS_KEY`"),
    literal('["x", "--token", "abc123"]', '"abc123"', "`--token`"),
    literal("<<EOF\nsshpass -p hunter2 ssh a\nEOF", "hunter2", "`-p`"),
    literal("keytool -genkey -storepass hunter2", "hunter2", "`-storepass`"),
    { name: "behind ONBUILD", code: file("ONBUILD ARG TOKEN\nONBUILD RUN x --token $TOKEN"), errors: [{ messageId: "argument", at: ["$TOKEN", 1], suggestions: mount(file("ONBUILD ARG TOKEN\nONBUILD RUN --mount=type=secret,id=TOKEN,env=TOKEN x --token $TOKEN")) }] },
    recorded('x --token="$GH_TOKEN"', '--token="$GH_TOKEN"', "`--token`", "GH_TOKEN"),
    recorded("curl -u user:${API_PASSWORD} https://a.org", "user:${API_PASSWORD}", "`-u`", "API_PASSWORD"),
    recorded('curl -H "Authorization: token $GH_TOKEN" https://a.org', '"Authorization: token $GH_TOKEN"', "`Authorization`", "GH_TOKEN"),
    recorded("git clone https://x:$GH_TOKEN@github.com/a/b", "https://x:$GH_TOKEN@github.com/a/b", "The address", "GH_TOKEN"),
    recorded("PGPASSWORD=$DB_PASSWORD psql db", "$DB_PASSWORD", "`PGPASSWORD`", "DB_PASSWORD"),
    written('ARG NPM_TOKEN\nRUN echo "//a.org/:_authToken=$NPM_TOKEN" > .npmrc && npm ci', '"//a.org/:_authToken=$NPM_TOKEN"', ".npmrc"),
    written(`RUN ${secret} echo "_authToken=$(cat /run/secrets/npm)" >> ~/.npmrc`, '"_authToken=$(cat /run/secrets/npm)"', "~/.npmrc"),
    written(`RUN ${secret},env=T printf 'password %s' "$T" | tee -a /root/.netrc > /dev/null`, '"$T"', "/root/.netrc"),
    written(`RUN ${secret} TOKEN=$(cat /run/secrets/npm); echo $TOKEN > /app/token`, ["$TOKEN", 1], "/app/token"),
    written("ARG NPM_TOKEN\nRUN cat <<EOF > /root/.npmrc\n_authToken=${NPM_TOKEN}\nEOF", ["NPM_TOKEN", 2], "/root/.npmrc"),
    written("ARG NPM_TOKEN\nRUN npm config set //a.org/:_authToken $NPM_TOKEN && npm ci", "$NPM_TOKEN", ".npmrc"),
    written('ENV GH_TOKEN=abc\nRUN git config --global url."https://$GH_TOKEN@github.com/".insteadOf https://github.com/', 'url."https://$GH_TOKEN@github.com/".insteadOf', ".gitconfig"),
    copied(`RUN ${secret} cp /run/secrets/npm /root/.npmrc && npm ci`, "/run/secrets/npm", "/root/.npmrc"),
    copied("RUN --mount=type=secret,id=k,target=/tmp/key install -m 600 /tmp/key ~/.ssh/id_rsa", ["/tmp/key", 2] as unknown as string, "~/.ssh/id_rsa"),
    copied(`RUN ${secret} cat /run/secrets/npm > .npmrc\r\n`, "/run/secrets/npm", ".npmrc"),
    copied(`RUN ${secret} cat /run/secrets/npm | tee .npmrc`, "/run/secrets/npm", ".npmrc"),
  ],
});
