import rule from "../../../src/rules/dockerfile/dockerfile-no-floating-source.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const HASH = "0123456789abcdef0123456789abcdef01234567";
const run = (command: string) => `FROM debian:12\nRUN ${command}\n`;
const finding = (code: string, messageId: string, at: string, name?: string) => ({
  code,
  errors: [{ messageId, at, ...(name !== undefined && { data: { name } }) }],
});
const moving = (code: string, at: string, name = "latest") => finding(code, "moving", at, name);
const unverified = (code: string, at: string) => finding(code, "unverified", at);

runRuleCases("dockerfile-no-floating-source", rule, "dockerfile", {
  valid: [
    { name: "a checksum", code: run("curl -fsSLo /x.tgz https://example.com/x-1.2.tgz && echo \"abc  /x.tgz\" | sha256sum -c -") },
    { name: "a checksum of aria2c", code: run("aria2c --checksum=sha-256=abc https://example.com/x-1.2.tgz") },
    { name: "a signature", code: run("wget https://example.com/x.tgz https://example.com/x.tgz.asc && gpg --batch --verify x.tgz.asc x.tgz") },
    { name: "a checksum in a later RUN", code: `${run("wget https://example.com/x.tgz")}RUN sha512sum -c /sums\n` },
    { name: "a checksum of the newest", code: run("wget https://example.com/latest/x.tgz && sha256sum -c sums") },
    { name: "keys and lists of checksums", code: run("curl -fsSL https://example.com/linux/gpg -o /etc/apt/keyrings/x.asc && wget https://example.com/SHA256SUMS https://example.com/x.sha256 https://example.com/KEYS") },
    { name: "a key that is unpacked", code: run("curl -fsSL https://example.com/repo | gpg --dearmor -o /usr/share/keyrings/x.gpg") },
    { name: "an address with a hash", code: run(`curl -Lo /x https://raw.githubusercontent.com/a/b/${HASH}/x.sh`) },
    { name: "nothing is kept", code: run("curl -f https://example.com/ && curl -o /dev/null https://example.com/x && wget --spider https://example.com/x") },
    { name: "something is sent", code: run("curl -X POST -d @x https://example.com/hook -o /answer") },
    { name: "the machine itself", code: run("curl -o /x http://localhost:8080/latest") },
    { name: "an address that is not known", code: run("curl -fsSLo /x $URL && wget \"${BASE}/latest/x\"") },
    { name: "into a shell, which is another mistake", code: run("curl -fsSL https://example.com/install.sh | sh") },
    { name: "words that hold latest", code: run("curl -s https://example.com/latestnews && curl -s https://latest.example.com/v1/x") },
    { name: "a project called main", code: run("curl -s https://github.com/org/main/releases/download/v1/x") },
    { name: "a tag", code: run("git clone --depth 1 -b v1.2.3 https://github.com/a/b.git /b") },
    { name: "a tag that is not known", code: run("git clone --branch=$TAG https://github.com/a/b.git") },
    { name: "a commit", code: run(`git clone --revision=${HASH} https://github.com/a/b && git clone https://github.com/c/d && cd d && git checkout ${HASH}`) },
    { name: "a commit in a later RUN", code: `${run("git clone git@github.com:a/b.git /b")}WORKDIR /b\nRUN git reset --hard ${HASH}\n` },
    { name: "a repository of the machine", code: run("git clone /src /copy && git clone . ../b") },
    { name: "a clone that is not known", code: run("git clone $OPTIONS https://github.com/a/b && git clone $REPO && git status") },
    { name: "another clone", code: run("gh repo clone a/b && echo git clone https://github.com/a/b") },
    `FROM debian:12\nADD --checksum=sha256:${HASH}${HASH.slice(0, 24)} https://example.com/latest/x.tgz /\n`,
    `FROM debian:12\nADD https://github.com/a/b.git#v1.0:docs /b\nADD git@github.com:a/b.git#${HASH} /c\n`,
    { name: "ADD with a query", code: "FROM debian:12\nADD https://github.com/a/b.git?tag=v1&subdir=docs /b\n" },
    { name: "ADD and COPY of files", code: "FROM debian:12\nADD latest.tar.gz /\nCOPY main /main\nADD https://example.com/key.asc /\n" },
    { name: "ADD with a later check", code: "FROM debian:12\nADD https://example.com/x.tgz /\nRUN echo 'abc /x.tgz' | sha256sum -c\n" },
  ],
  invalid: [
    moving(run("curl -fsSLO https://github.com/a/b/releases/latest/download/b.tgz"), "https://github.com/a/b/releases/latest/download/b.tgz"),
    moving(run("V=$(curl -s https://api.github.com/repos/a/b/releases/latest | jq -r .tag_name) && echo $V"), "https://api.github.com/repos/a/b/releases/latest"),
    moving(run("wget -q https://example.com/tool-latest.zip"), "https://example.com/tool-latest.zip"),
    moving(run('curl -Lo /x "https://example.com/latest/${ARCH}/x"'), '"https://example.com/latest/${ARCH}/x"'),
    moving(run("curl -fsSL https://raw.githubusercontent.com/a/b/master/install.sh | bash"), "https://raw.githubusercontent.com/a/b/master/install.sh", "master"),
    moving(run("wget https://github.com/a/b/archive/refs/heads/main.tar.gz"), "https://github.com/a/b/archive/refs/heads/main.tar.gz", "main"),
    moving("FROM debian:12\nADD https://gitlab.com/a/b/-/raw/main/x.conf /etc/\n", "https://gitlab.com/a/b/-/raw/main/x.conf", "main"),
    unverified(run("curl -fsSL https://example.com/x-1.2.tgz -o /x.tgz"), "https://example.com/x-1.2.tgz"),
    unverified(run("wget https://example.com/x-1.2.tgz"), "https://example.com/x-1.2.tgz"),
    unverified(run("curl -fsSL https://example.com/x-1.2.tgz | tar -xz -C /opt"), "https://example.com/x-1.2.tgz"),
    unverified(run("curl -fsSL https://example.com/x > /usr/bin/x"), "https://example.com/x"),
    unverified(run('curl -fsSLo /x "https://example.com/v${V}/x"'), '"https://example.com/v${V}/x"'),
    unverified("from debian:12\narg V=1\nrun a && \\\n    # the tool\n    curl -fsSLo /x \\\n      https://example.com/v$V/x && \\\n    b\n", "https://example.com/v$V/x"),
    unverified("FROM debian:12\r\nRUN curl -O https://example.com/x\r\n", "https://example.com/x"),
    unverified('FROM debian:12\nRUN ["curl", "-O", "https://example.com/x"]\n', '"https://example.com/x"'),
    unverified("FROM debian:12\nRUN <<EOF\nset -e\nwget -O /x https://example.com/x\nEOF\n", "https://example.com/x"),
    unverified("FROM debian:12\nONBUILD RUN sh -c 'wget -O /x https://example.com/x'\n", "https://example.com/x"),
    { ...unverified("FROM debian:12 AS a\nRUN wget https://example.com/x\nFROM debian:12\nRUN sha256sum -c y\n", "https://example.com/x"), name: "checked in another stage" },
    {
      name: "several",
      code: run("curl -O https://example.com/a -O https://example.com/b"),
      errors: [
        { messageId: "unverified", at: "https://example.com/a", data: { name: "https://example.com/a" } },
        { messageId: "unverified", at: "https://example.com/b" },
      ],
    },
    finding("FROM debian:12\nADD https://example.com/x.tgz /\n", "unverifiedAdd", "https://example.com/x.tgz"),
    finding("FROM debian:12\nARG V=1\nADD --chown=1 https://example.com/$V.tgz /\n", "unverifiedAdd", "https://example.com/$V.tgz", "https://example.com/1.tgz"),
    finding("FROM debian:12\nONBUILD ADD [\"https://example.com/x.tgz\", \"/\"]\n", "unverifiedAdd", '"https://example.com/x.tgz"'),
    finding("FROM debian:12\nADD https://github.com/a/b.git /b\n", "noRef", "https://github.com/a/b.git"),
    finding("FROM debian:12\nADD git@github.com:a/b.git#:docs /b\n", "noRef", "git@github.com:a/b.git#:docs"),
    finding("FROM debian:12\nADD https://github.com/a/b.git#main /b\n", "branch", "https://github.com/a/b.git#main", "main"),
    finding(run("git clone https://github.com/a/b.git"), "noRef", "https://github.com/a/b.git", "https://github.com/a/b.git"),
    finding(run("git -c http.sslVerify=true clone --depth 1 'ssh://git@example.com/a' /a && cd /a && make"), "noRef", "'ssh://git@example.com/a'"),
    finding(run('git clone "https://$TOKEN@github.com/a/b.git"'), "noRef", '"https://$TOKEN@github.com/a/b.git"'),
    finding(run("git clone -b main --single-branch https://github.com/a/b.git"), "branch", "main", "main"),
    finding(run("git clone --branch=develop https://github.com/a/b.git"), "branch", "develop"),
    finding(run("git clone https://github.com/a/b && cd b && git checkout main"), "noRef", "https://github.com/a/b"),
  ],
});
