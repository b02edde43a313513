import rule from "../../../src/rules/dockerfile/dockerfile-no-plain-http.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const file = (lines: string): string => `FROM debian:12\n${lines}\n`;

/** One address, and the file with it made safe. */
function plain(lines: string, at: string, name = lines) {
  const code = file(lines);
  return { name, code, errors: [{ messageId: "plain", at, data: { address: at }, suggestions: [{ messageId: "secure", output: code.replace(at, at.replace("http", "https")) }] }] };
}

runRuleCases("dockerfile-no-plain-http", rule, "dockerfile", {
  valid: [
    { name: "TLS", code: file("ADD https://a.org/x /x\nRUN curl https://a.org/x && git clone https://a.org/x && pip install -i https://a.org/simple x") },
    { name: "the machine itself", code: file("RUN curl http://localhost:80/x && wget http://127.0.0.1/x && npm ci --registry http://localhost:4873") },
    { name: "a proxy", code: file("ENV HTTP_PROXY=http://proxy.corp:3128\nRUN curl -x http://proxy.corp:3128 https://a.org && pip --proxy http://proxy.corp install x && npm config set https-proxy http://proxy.corp && git -c http.proxy=http://proxy.corp clone https://a.org/x") },
    { name: "signed repositories", code: file('RUN echo "deb http://deb.debian.org/debian bookworm main" > /etc/apt/sources.list\nRUN apk add -X http://dl-cdn.alpinelinux.org/alpine/edge/main x') },
    { name: "a host that is not known", code: file("ARG HOST\nADD http://$HOST/x /x\nRUN curl http://${HOST}/x && wget http://$(hostname)/x && pip install -i http://$HOST:80/simple x") },
    { name: "compared with a checksum", code: file("ADD --checksum=sha256:0000000000000000000000000000000000000000000000000000000000000000 http://a.org/x /x\nRUN curl -O http://a.org/x && echo \"$SUM x\" | sha256sum -c") },
    { name: "compared with a signature", code: file("RUN wget http://a.org/x http://a.org/x.asc && gpg --batch --verify x.asc x") },
    { name: "what is sent and named", code: file("RUN curl -H 'Origin: http://a.org' -d url=http://a.org -e http://a.org https://b.org") },
    { name: "texts, labels and other variables", code: file("LABEL url=http://a.org\nENV HOMEPAGE=http://a.org\nRUN echo http://a.org && grep http://a.org /x && sed -i s,http://a.org,x, /y") },
    { name: "a comment", code: file("# http://a.org\nRUN a \\\n  # curl http://a.org\n  && b") },
    { name: "copied files", code: file("COPY http://a.org/x /x") },
    { name: "when the container starts", code: file("HEALTHCHECK CMD curl http://a.org\nCMD curl http://a.org") },
  ],
  invalid: [
    plain("ADD http://a.org/x.tgz /x", "http://a.org/x.tgz"),
    plain("add [\"http://a.org/x\", \"/x\"]", "http://a.org/x", "JSON, in lower case"),
    plain("ONBUILD ADD http://a.org/x /x", "http://a.org/x"),
    plain("RUN curl -fsSLO http://a.org/x", "http://a.org/x"),
    plain("RUN a \\\n  # it\n  && wget -q 'http://a.org/x?a=1' \\\n  && b", "http://a.org/x?a=1", "over several lines, in quotes"),
    plain("RUN <<EOF\ncurl --url=http://a.org/x\nEOF", "http://a.org/x", "in a heredoc"),
    plain("RUN [\"curl\", \"http://a.org/x\"]", "http://a.org/x", "an exec form"),
    plain("RUN git clone --depth 1 http://a.org/x.git && a", "http://a.org/x.git"),
    plain("RUN pip3 install --index-url=http://a.org/simple x", "http://a.org/simple"),
    plain("RUN python3 -m pip install -i http://a.org/simple x", "http://a.org/simple"),
    plain("RUN npm config set registry http://registry.corp/", "http://registry.corp/"),
    plain("RUN npm_config_x=1 npm i http://a.org/x.tgz", "http://a.org/x.tgz"),
    plain("RUN sudo rpm --import http://a.org/key", "http://a.org/key"),
    plain("RUN dnf install -y http://a.org/x.rpm", "http://a.org/x.rpm"),
    plain("RUN gem install x --source http://rubygems.org", "http://rubygems.org"),
    plain("RUN apt-key adv --fetch-keys http://a.org/key", "http://a.org/key"),
    plain("ENV PIP_INDEX_URL=\"http://a.org/simple\"", "http://a.org/simple"),
    plain("ARG npm_config_registry=http://a.org/", "http://a.org/"),
    plain("RUN sha256sum x > x.sum && curl http://a.org/x", "http://a.org/x", "a checksum that is only printed"),
    {
      name: "a port of its own and a part that is not known",
      code: file("RUN curl http://a.org:8080/x http://b.org/$V/x"),
      errors: [
        { messageId: "plain", at: "http://a.org:8080/x", suggestions: [] },
        { messageId: "plain", at: "http://b.org/$V/x", data: { address: "http://b.org/" }, suggestions: [{ messageId: "secure", output: file("RUN curl http://a.org:8080/x https://b.org/$V/x") }] },
      ],
    },
    {
      name: "an address in a variable",
      code: file("ARG BASE=http://a.org\nADD $BASE/x /x\nRUN curl ${BASE}/y"),
      errors: [
        { messageId: "plain", at: "$BASE/x", data: { address: "http://a.org/x" }, suggestions: [] },
        { messageId: "plain", at: "${BASE}/y", data: { address: "http://a.org/y" }, suggestions: [] },
      ],
    },
  ],
});
