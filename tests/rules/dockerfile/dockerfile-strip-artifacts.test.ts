import rule from "../../../src/rules/dockerfile/dockerfile-strip-artifacts.ts";
import { runRuleCases, type At, type InvalidCase } from "../../helpers/rule-cases.ts";

/** A file that is left out on request. */
const copied = (messageId: string, name: string, before: string, after: string, at: At): InvalidCase => ({
  name,
  code: before,
  errors: [{ messageId, at, suggestions: [{ messageId: "remove", output: after }] }],
});

/** A Go program that is stripped on request. */
const built = (name: string, before: string, after: string, at: At = "build"): InvalidCase => ({
  name,
  code: before,
  errors: [{ messageId: "goBinary", at, suggestions: [{ messageId: "strip", output: after }] }],
});

const SHIP = "FROM scratch\nCOPY --from=build /app /app\n";

runRuleCases("dockerfile-strip-artifacts", rule, "dockerfile", {
  valid: [
    { name: "files that a service needs", code: "FROM a:1\nCOPY package.json README.md spec ./\nCOPY src ./src\nCOPY . .\n" },
    { name: "a builder", code: "FROM a:1 AS build\nCOPY tests docs ./\nFROM b:1\nCOPY --from=build /dist /dist\n" },
    { name: "names that only hold the words", code: "FROM a:1\nCOPY latest testament docsify contest.js map.js sitemap.xml nginx.map ./\n" },
    { name: "an image for tests, by its command", code: "FROM a:1\nCOPY tests ./tests\nCMD [\"pytest\", \"-q\"]\n" },
    { name: "an image for tests, by a RUN", code: "FROM a:1\nCOPY test ./test\nRUN npm run test\n" },
    { name: "an image for tests, by its name", code: "FROM a:1 AS integration-tests\nCOPY tests ./tests\n" },
    { name: "a program of that name", code: "FROM a:1\nCOPY --from=b:1 /out/test /usr/local/bin/\n" },
    { name: "documentation that is served", code: "FROM nginx:1\nCOPY docs /usr/share/nginx/html/\n" },
    { name: "documentation that is built", code: "FROM a:1\nCOPY docs ./docs\nRUN mkdocs build\n" },
    { name: "source maps that are used", code: 'FROM node:22\nCOPY dist/*.js.map ./\nCMD ["node", "--enable-source-maps", "app.js"]\n' },
    { name: "source maps that are used, by variable", code: "FROM node:22\nENV NODE_OPTIONS=--enable-source-maps\nCOPY dist/*.js.map ./\n" },
    { name: "unknown names", code: "FROM a:1\nCOPY $FILES tests-$X ./\n" },
    { name: "the destination", code: "FROM a:1\nCOPY a.js /tests/\nCOPY <<EOF /docs\nx\nEOF\n" },
    { name: "stripped", code: `FROM golang:1 AS build\nRUN go build -ldflags="-s -w" -o /app .\n${SHIP}` },
    { name: "stripped, other spellings", code: `FROM golang:1 AS build\nRUN go build -ldflags '-w -s -X a=b' . && go build --ldflags=-s . && go build -ldflags "-X a=$B -w" . && go build -ldflags -s && go build --ldflags "all=-s -w"\n${SHIP}` },
    { name: "stripped in JSON", code: `FROM golang:1 AS build\nRUN ["go", "build", "-ldflags=-s -w", "."]\n${SHIP}` },
    { name: "flags that are not known", code: `FROM golang:1 AS build\nRUN go build -ldflags="$LDFLAGS" . && go build $FLAGS . && go build -ldflags "-X a=b $MORE"\n${SHIP}` },
    { name: "kept on purpose", code: `FROM golang:1 AS build\nRUN go build -ldflags="-s=false" . && go build -ldflags "-X a=$B -w=0" .\n${SHIP}` },
    { name: "flags of the file", code: `FROM golang:1 AS build\nARG LDFLAGS="-s -w"\nRUN go build -ldflags="$LDFLAGS" .\n${SHIP}` },
    { name: "flags for all builds", code: `FROM golang:1 AS build\nENV GOFLAGS="-ldflags=-w"\nRUN go build .\n${SHIP}` },
    { name: "flags for this build", code: `FROM golang:1 AS build\nRUN GOFLAGS=-ldflags=-s go build .\n${SHIP}` },
    { name: "flags that are stored", code: `FROM golang:1 AS build\nRUN go env -w GOFLAGS=-ldflags=-s && go build .\n${SHIP}` },
    { name: "stripped afterwards", code: `FROM golang:1 AS build\nRUN go build -o /app . && aarch64-linux-gnu-strip /app\n${SHIP}` },
    { name: "packed afterwards", code: `FROM golang:1 AS build\nRUN go build -o /app .\nRUN upx /app\n${SHIP}` },
    { name: "for a debugger", code: `FROM golang:1 AS build\nRUN go build -gcflags="all=-N -l" -o /app .\n${SHIP}` },
    { name: "an image for a debugger", code: `FROM golang:1 AS build\nRUN go build -o /app .\n${SHIP}CMD ["dlv", "exec", "/app"]\n` },
    { name: "to fill the cache", code: `FROM golang:1 AS build\nRUN go build ./... && go build std && go build -o /dev/null . && go install std\n${SHIP}` },
    { name: "a tool of the build", code: `FROM golang:1 AS build\nRUN go install github.com/swaggo/swag/cmd/swag@v1.16.4\n${SHIP}` },
    { name: "a stage that nothing is taken from", code: `FROM golang:1 AS lint\nRUN go build .\nFROM a:1\nCOPY x /x\n` },
    { name: "other words and other programs", code: `FROM golang:1 AS build\nRUN go vet && go test ./... && go mod download && cargo build --release && echo go build\n${SHIP}` },
    { name: "another shell", code: "FROM golang:1\nSHELL [\"pwsh\"]\nRUN go build .\n" },
  ],
  invalid: [
    copied("sourceMap", "source maps", "FROM a:1\nCOPY --from=x:1 /dist/*.js /dist/*.js.map ./\n", "FROM a:1\nCOPY --from=x:1 /dist/*.js ./\n", "/dist/*.js.map"),
    copied("sourceMap", "a source map alone", "from a:1\ncopy app.css.map ./\nuser 1\n", "from a:1\nuser 1\n", "app.css.map"),
    copied("debugSymbols", "debug symbols", "FROM a:1\nCOPY a.dll A.pdb ./\n", "FROM a:1\nCOPY a.dll ./\n", "A.pdb"),
    copied("debugSymbols", "a folder of debug symbols", "FROM a:1\nCOPY --from=b:1 /usr/lib/debug /usr/lib/debug\nUSER 1\n", "FROM a:1\nUSER 1\n", ["/usr/lib/debug", 1]),
    copied("tests", "a folder of tests", "FROM a:1\nCOPY src tests/ ./\n", "FROM a:1\nCOPY src ./\n", "tests/"),
    copied("tests", "in lines of their own", "FROM a:1\nCOPY \\\n  src \\\n  src/**/*.test.ts \\\n  ./\n", "FROM a:1\nCOPY \\\n  src \\\n  ./\n", "src/**/*.test.ts"),
    copied("tests", "in JSON", 'FROM a:1\nCOPY ["src", "__tests__", "./"]\n', 'FROM a:1\nCOPY ["src", "./"]\n', '"__tests__"'),
    copied("tests", "all that is in a folder", "FROM a:1\nADD --chown=1:1 app/test/** /app/\nRUN test -f x && rm -rf tests\n", "FROM a:1\nRUN test -f x && rm -rf tests\n", "app/test/**"),
    copied("tests", "configuration of a test runner", "FROM a:1\nCOPY package.json vitest.config.ts ./\n", "FROM a:1\nCOPY package.json ./\n", "vitest.config.ts"),
    copied("tests", "a path with a variable", "FROM a:1\nARG DIR=test\nCOPY a ${SRC}/tests ./\n", "FROM a:1\nARG DIR=test\nCOPY a ./\n", "${SRC}/tests"),
    copied("tests", "a name in a variable", "FROM a:1\nARG DIR=testdata\nCOPY a $DIR ./\n", "FROM a:1\nARG DIR=testdata\nCOPY a ./\n", "$DIR"),
    copied("docs", "documentation", "FROM a:1\nCOPY src ./src\nCOPY docs ./docs\nCMD a\n", "FROM a:1\nCOPY src ./src\nCMD a\n", ["docs", 1]),
    copied("docs", "a change log", "FROM a:1\nCOPY CHANGELOG.md a ./\n", "FROM a:1\nCOPY a ./\n", "CHANGELOG.md"),
    copied("tests", "a stage that the final one is built on", "FROM a:1 AS base\nCOPY a tests ./\nFROM base\nCMD x\n", "FROM a:1 AS base\nCOPY a ./\nFROM base\nCMD x\n", "tests"),
    copied("tests", "the last line, with a blank and without an end", "FROM a:1\nCOPY tests /x \t", "FROM a:1", "tests"),
    copied("tests", "a trigger", "FROM a:1\nONBUILD COPY tests ./tests\nUSER 1\n", "FROM a:1\nUSER 1\n", ["tests", 1]),
    {
      name: "a target stage",
      code: "FROM a:1 AS app\nCOPY a docs ./\nFROM app AS check\nCOPY b tests ./\n",
      settings: { docker: { targetStages: ["app"] } },
      errors: [{ messageId: "docs", at: "docs", data: { path: "docs" }, suggestions: [{ messageId: "remove", output: "FROM a:1 AS app\nCOPY a ./\nFROM app AS check\nCOPY b tests ./\n" }] }],
    },
    {
      name: "a comment in the way",
      code: "FROM a:1\nCOPY tests \\\n  # why\n  ./\nCOPY CONTRIBUTING.md /x/CONTRIBUTING.md\n",
      errors: [
        { messageId: "tests", at: "tests", suggestions: [] },
        { messageId: "docs", at: ["CONTRIBUTING.md", 1], suggestions: [{ messageId: "remove", output: "FROM a:1\nCOPY tests \\\n  # why\n  ./\n" }] },
      ],
    },
    built("a Go program", `FROM golang:1 AS build\nRUN go build -o /app .\n${SHIP}`, `FROM golang:1 AS build\nRUN go build -ldflags="-s -w" -o /app .\n${SHIP}`, ["build", 2]),
    built("in the shipped stage", "FROM golang:1\nRUN CGO_ENABLED=0 go install ./cmd/app\n", 'FROM golang:1\nRUN CGO_ENABLED=0 go install -ldflags="-s -w" ./cmd/app\n', "install"),
    built("over two stages", "FROM golang:1 AS one\nRUN go build -o /a .\nFROM b:1 AS two\nCOPY --from=one /a /a\nFROM two\nCMD x\n", 'FROM golang:1 AS one\nRUN go build -ldflags="-s -w" -o /a .\nFROM b:1 AS two\nCOPY --from=one /a /a\nFROM two\nCMD x\n'),
    built(
      "further flags",
      `FROM golang:1 AS compile\nARG V=1\nRUN go build \\\n    -ldflags="-X main.version=\${V}" \\\n    # where\n    -o /app .\n${SHIP.replace("build", "compile")}`,
      `FROM golang:1 AS compile\nARG V=1\nRUN go build \\\n    -ldflags="-s -w -X main.version=\${V}" \\\n    # where\n    -o /app .\n${SHIP.replace("build", "compile")}`,
      '-ldflags="-X main.version=${V}"',
    ),
    built("an unknown value in them", `FROM golang:1 AS a\nRUN go build -ldflags '-X a=b' . \nRUN x\n${SHIP.replace("build", "a")}`, `FROM golang:1 AS a\nRUN go build -ldflags '-s -w -X a=b' . \nRUN x\n${SHIP.replace("build", "a")}`, "'-X a=b'"),
    built("a version of a command's", `FROM golang:1 AS a\nRUN go build -ldflags "-X a=$(git describe --tags -s)" .\n${SHIP.replace("build", "a")}`, `FROM golang:1 AS a\nRUN go build -ldflags "-s -w -X a=$(git describe --tags -s)" .\n${SHIP.replace("build", "a")}`, '"-X a=$(git describe --tags -s)"'),
    built("JSON", 'FROM golang:1\nRUN ["go", "build", "."]\n', 'FROM golang:1\nRUN ["go", "build", "-ldflags=-s -w", "."]\n', '"build"'),
    built("a heredoc", "FROM golang:1\nRUN <<EOF\ngo build .\nEOF\n", 'FROM golang:1\nRUN <<EOF\ngo build -ldflags="-s -w" .\nEOF\n'),
    built("ONBUILD", "FROM golang:1\nONBUILD RUN go build .\n", 'FROM golang:1\nONBUILD RUN go build -ldflags="-s -w" .\n'),
    built("a tool that is shipped", "FROM golang:1 AS tools\nRUN go install github.com/golang-migrate/migrate/v4@v4.18.1\nFROM a:1\nCOPY --from=tools /go/bin/migrate /migrate\n", 'FROM golang:1 AS tools\nRUN go install -ldflags="-s -w" github.com/golang-migrate/migrate/v4@v4.18.1\nFROM a:1\nCOPY --from=tools /go/bin/migrate /migrate\n', "install"),
    { name: "the text of a shell", code: 'FROM golang:1\nRUN sh -c "go build ."\n', errors: [{ messageId: "goBinary", at: "build", suggestions: [] }] },
    { name: "flags that take no others", code: "FROM golang:1\nRUN go build -ldflags=-extldflags=-static .\n", errors: [{ messageId: "goBinary", at: "-extldflags=-static", suggestions: [] }] },
  ],
});
