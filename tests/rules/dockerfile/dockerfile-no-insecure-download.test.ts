import rule from "../../../src/rules/dockerfile/dockerfile-no-insecure-download.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (run: string): string => `FROM debian:12\nRUN ${run}\n`;

/** An option, a pair or an assignment that a suggestion takes away. */
function removed(messageId: "certificate" | "signature", before: string, at: string | readonly [string, number], after: string, setting?: string) {
  return {
    code: file(before),
    errors: [
      {
        messageId,
        at,
        ...(setting !== undefined && { data: { setting } }),
        suggestions: [{ messageId: "remove", output: file(after) }],
      },
    ],
  };
}

function enabled(before: string, at: string, after: string) {
  return { code: file(before), errors: [{ messageId: "certificate", at, suggestions: [{ messageId: "enable", output: file(after) }] }] };
}

runRuleCases("dockerfile-no-insecure-download", rule, "dockerfile", {
  valid: [
    { name: "plain downloads", code: file("curl -fsSLO https://a.org/k && wget -q https://a.org/b && git clone https://a.org/c") },
    { name: "the letter in a value and in a longer option", code: file("curl -H 'A: -k' https://a.org --keepalive-time 3 && curl --data=-k https://a.org") },
    { name: "the letter of another program", code: file("tar -k -xf x && ls -k && sort -k 2 && apt-key add -k") },
    { name: "the machine itself", code: file("curl -k https://localhost:8443/health && wget --no-check-certificate https://127.0.0.1/x") },
    { name: "a check that is on", code: file("npm config set strict-ssl true && git config --global http.sslVerify true && wget -e check_certificate=on https://a.org && helm pull x --insecure-skip-tls-verify=false") },
    { name: "variables that switch nothing off", code: "FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=1 NPM_CONFIG_STRICT_SSL=true PIP_TRUSTED_HOST= PYTHONHTTPSVERIFY=1\nARG GIT_SSL_NO_VERIFY\n" },
    { name: "variables that are not known", code: "FROM node:22\nARG REJECT\nENV NODE_TLS_REJECT_UNAUTHORIZED=$REJECT\nRUN curl $CURL_OPTIONS https://a.org && npm config set strict-ssl $STRICT\n" },
    { name: "asking for a setting", code: file("git config --get http.sslVerify && npm config get strict-ssl && yum-config-manager --dump") },
    { name: "other settings", code: file("git config --global http.proxy false && npm config set audit false && yum --setopt=tsflags=nodocs install x && apt-get -o Acquire::Retries=3 update") },
    { name: "lines that are fine", code: file('printf "gpgcheck=1\\nrepo_gpgcheck=0\\nsslverify=1\\n" > /etc/yum.repos.d/a.repo && echo "deb [signed-by=/k] https://a.org x main" > /etc/apt/sources.list') },
    { name: "a text and a comment", code: "FROM debian:12\nRUN echo 'do not use curl -k' \\\n  # curl -k https://a.org\n  && sed -i 's/gpgcheck=0/gpgcheck=1/' /etc/yum.conf\n" },
    { name: "when the container starts", code: "FROM debian:12\nHEALTHCHECK CMD curl -k https://a.org\nCMD [\"curl\", \"-k\", \"https://a.org\"]\n" },
    { name: "a shell that is not POSIX", code: 'FROM x\nSHELL ["pwsh", "-Command"]\nRUN curl -k https://a.org\n' },
  ],
  invalid: [
    removed("certificate", "curl -k -O https://a.org/x", "-k", "curl -O https://a.org/x", "-k"),
    removed("certificate", "curl -fsSLk https://a.org/x", "-fsSLk", "curl -fsSL https://a.org/x", "-k"),
    removed("certificate", "a && sudo curl https://a.org/x --insecure -o x; b", "--insecure", "a && sudo curl https://a.org/x -o x; b"),
    removed("certificate", "curl \\\n    --insecure \\\n    # the file\n    https://a.org/x", "--insecure", "curl \\\n    # the file\n    https://a.org/x"),
    removed("certificate", "wget https://a.org/x \\\n  --no-check-certificate", "--no-check-certificate", "wget https://a.org/x"),
    removed("certificate", '["wget", "--no-check-certificate", "https://a.org/x"]', '"--no-check-certificate"', '["wget", "https://a.org/x"]'),
    removed("certificate", "<<EOF\nset -e\ncurl -k https://a.org/x\nEOF", "-k", "<<EOF\nset -e\ncurl https://a.org/x\nEOF"),
    removed("certificate", "aria2c --check-certificate=false https://a.org/x", "--check-certificate=false", "aria2c https://a.org/x", "--check-certificate=false"),
    removed("certificate", "git -c http.sslVerify=false clone https://a.org/x", "http.sslVerify=false", "git clone https://a.org/x", "http.sslVerify=false"),
    removed("certificate", "git clone -c http.https://a.org/.sslVerify=0 https://a.org/x", "http.https://a.org/.sslVerify=0", "git clone https://a.org/x"),
    enabled("git config --global http.sslVerify false && x", "http.sslVerify false", "git config --global http.sslVerify true && x"),
    enabled("npm config set strict-ssl false", "strict-ssl false", "npm config set strict-ssl true"),
    enabled("yarn config set enableStrictSsl false", "enableStrictSsl false", "yarn config set enableStrictSsl true"),
    { name: "in one word", code: file("npm set strict-ssl=false -g"), errors: [{ messageId: "certificate", at: "strict-ssl=false", suggestions: [] }] },
    removed("certificate", "npm ci --strict-ssl=false", "--strict-ssl=false", "npm ci"),
    removed("certificate", "pnpm i --no-strict-ssl", "--no-strict-ssl", "pnpm i"),
    removed("certificate", "pip3 install --trusted-host a.org --no-cache-dir x", "--trusted-host", "pip3 install --no-cache-dir x"),
    removed("certificate", "python3.12 -m pip install x --trusted-host=a.org", "--trusted-host=a.org", "python3.12 -m pip install x"),
    removed("certificate", "uv pip install --allow-insecure-host a.org x", "--allow-insecure-host", "uv pip install x"),
    { name: "pip's configuration", code: file("pip config set global.trusted-host a.org"), errors: [{ messageId: "certificate", at: "global.trusted-host a.org", suggestions: [] }] },
    enabled("composer config -g -- disable-tls true", "disable-tls true", "composer config -g -- disable-tls false"),
    enabled("conda config --set ssl_verify false", "ssl_verify false", "conda config --set ssl_verify true"),
    removed("signature", "yum install -y --nogpgcheck x", "--nogpgcheck", "yum install -y x"),
    removed("signature", "dnf -y --setopt=a.gpgcheck=0 install x", "--setopt=a.gpgcheck=0", "dnf -y install x"),
    removed("certificate", "dnf -y --setopt sslverify=false install x", "sslverify=false", "dnf -y install x"),
    removed("signature", "rpm -i --nosignature x.rpm", "--nosignature", "rpm -i x.rpm"),
    removed("signature", "zypper --no-gpg-checks install -y x", "--no-gpg-checks", "zypper install -y x"),
    removed("signature", "apk add --no-cache --allow-untrusted x.apk", "--allow-untrusted", "apk add --no-cache x.apk"),
    removed("signature", "apt-get install -y --allow-unauthenticated x", "--allow-unauthenticated", "apt-get install -y x"),
    removed("signature", "apt-get install --force-yes x", "--force-yes", "apt-get install -y x"),
    removed("signature", "apt-get -o APT::Get::AllowUnauthenticated=true install x", "APT::Get::AllowUnauthenticated=true", "apt-get install x"),
    removed("certificate", 'apt-get -o "Acquire::https::a.org::Verify-Peer=false" update', '"Acquire::https::a.org::Verify-Peer=false"', "apt-get update"),
    removed("certificate", "skopeo copy --src-tls-verify=false a b", "--src-tls-verify=false", "skopeo copy a b"),
    removed("certificate", "NODE_TLS_REJECT_UNAUTHORIZED=0 npm ci", "NODE_TLS_REJECT_UNAUTHORIZED=0", "npm ci", "NODE_TLS_REJECT_UNAUTHORIZED"),
    enabled("export NODE_TLS_REJECT_UNAUTHORIZED=0 && npm ci", "NODE_TLS_REJECT_UNAUTHORIZED=0", "export NODE_TLS_REJECT_UNAUTHORIZED=1 && npm ci"),
    enabled("env npm_config_strict_ssl=false npm ci", "npm_config_strict_ssl=false", "env npm_config_strict_ssl=true npm ci"),
    {
      name: "environment variables, in lower case and behind ONBUILD",
      code: "from node:22\nenv A=1 NODE_TLS_REJECT_UNAUTHORIZED=\"0\"\nonbuild env PYTHONHTTPSVERIFY 0\n",
      errors: [
        {
          messageId: "certificate",
          at: "NODE_TLS_REJECT_UNAUTHORIZED=\"0\"",
          suggestions: [{ messageId: "remove", output: "from node:22\nenv A=1\nonbuild env PYTHONHTTPSVERIFY 0\n" }],
        },
        { messageId: "certificate", at: "PYTHONHTTPSVERIFY 0", suggestions: [] },
      ],
    },
    {
      name: "a variable of one's own, with another escape",
      code: "# escape=`\r\nFROM node:22\r\nARG OFF=0\r\nENV A=1 `\r\n    NODE_TLS_REJECT_UNAUTHORIZED=$OFF `\r\n    B=2\r\nARG GIT_SSL_NO_VERIFY=true\r\n",
      errors: [
        {
          messageId: "certificate",
          at: "NODE_TLS_REJECT_UNAUTHORIZED=$OFF",
          suggestions: [{ messageId: "remove", output: "# escape=`\r\nFROM node:22\r\nARG OFF=0\r\nENV A=1 `\r\n    B=2\r\nARG GIT_SSL_NO_VERIFY=true\r\n" }],
        },
        {
          messageId: "certificate",
          at: "GIT_SSL_NO_VERIFY=true",
          suggestions: [
            {
              messageId: "remove",
              output: "# escape=`\r\nFROM node:22\r\nARG OFF=0\r\nENV A=1 `\r\n    NODE_TLS_REJECT_UNAUTHORIZED=$OFF `\r\n    B=2\r\n",
            },
          ],
        },
      ],
    },
    {
      name: "lines that are written",
      code: file('echo "deb [trusted=yes] https://a.org x main" > /etc/apt/sources.list && printf "[a]\\ngpgcheck=0\\nsslverify = false\\n" > /etc/yum.repos.d/a.repo'),
      errors: [
        { messageId: "signature", at: "trusted=yes", suggestions: [] },
        { messageId: "signature", at: "gpgcheck=0" },
        { messageId: "certificate", at: "sslverify = false" },
      ],
    },
    {
      name: "heredocs that are data",
      code: "FROM fedora:41\nCOPY <<EOF /etc/yum.repos.d/a.repo\n[a]\ngpgcheck=0\nEOF\nRUN cat <<EOF > /root/.npmrc\nstrict-ssl=false\nEOF\n",
      errors: [{ messageId: "signature", at: "gpgcheck=0" }, { messageId: "certificate", at: "strict-ssl=false" }],
    },
    { name: "in a substitution, once", code: file('sh -c "$(curl -k https://a.org/x)"'), errors: [{ messageId: "certificate", at: "-k", suggestions: [{ messageId: "remove", output: file('sh -c "$(curl https://a.org/x)"') }] }] },
  ],
});
