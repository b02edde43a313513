import { describe, expect, it } from "vitest";
import { packageOperations, type PackageOperation } from "../../../src/models/dockerfile/package-operations.ts";
import { sourceOf, textAt } from "./source.ts";

function operations(run: string): readonly PackageOperation[] {
  return packageOperations(sourceOf(`FROM a\nRUN ${run}\n`));
}

function shown({ manager, subcommand, options, operands, isOpen }: PackageOperation): string {
  const values = options.map(({ name, value }) => (value === null ? name : `${name}(${value})`));
  const packages = operands.map(({ value }) => value ?? "?");
  return [manager.id, subcommand?.action ?? "-", ...values, ":", ...packages, ...(isOpen ? ["open"] : [])].join(" ");
}

describe("packageOperations", () => {
  it.each([
    ["apt-get install curl git", "apt-get install : curl git"],
    ["apt-get -qy install curl", "apt-get install -q -y : curl"],
    ["apt-get install -t stable curl", "apt-get install -t(stable) : curl"],
    ["apt-get install -tstable curl", "apt-get install -t(stable) : curl"],
    ["apt-get install -q=2 curl", "apt-get install -q(2) : curl"],
    ["apt-get install --target-release=stable curl", "apt-get install --target-release(stable) : curl"],
    ["apt-get -o A::B=1 install -- -curl", "apt-get install -o(A::B=1) : -curl"],
    ["apt-get install -o -y curl", "apt-get install -o -y : curl"],
    ["apt-get install curl=$V", "apt-get install : ?"],
    ["apt-get install $V", "apt-get install : ? open"],
    ["apt-get install --foo=$V", "apt-get install --foo :"],
    ["apt-get install -$V x", "apt-get install : ? x open"],
    ["/usr/bin/apt-get update", "apt-get refresh :"],
    ["apk add --no-cache -t .deps gcc", "apk install --no-cache -t(.deps) : gcc"],
    ["yum -y groupinstall x", "yum install -y : x"],
    ["dnf group install x", "dnf install : x"],
    ["dnf5 install x", "dnf install : x"],
    ["microdnf install x", "microdnf install : x"],
    ["zypper -n in x", "zypper install -n : x"],
    ["pip3.12 install -r requirements.txt", "pip install -r(requirements.txt) :"],
    ["python3 -m pip install x", "pip install : x"],
    ["python -u -m pip install x", "pip install : x"],
    ["uv pip install x", "uv install : x"],
    ["uv tool install x", "uv install : x"],
    ["conda install -n base -c x numpy=2", "conda install -n(base) -c(x) : numpy=2"],
    ["npm cache clean --force", "npm clean --force :"],
    ["yarn", "yarn - :"],
    ["yarn global add x", "yarn install : x"],
    ["pnpm -C web i", "pnpm install -C(web) :"],
    ["gem install x -v 1", "gem install -v(1) : x"],
    ["gem install x -- --with-y z", "gem install : x"],
    ["go install -ldflags '-s -w' x@v1", "go install -ldflags(-s -w) : x@v1"],
    ["go mod download", "go install :"],
    ["cargo install --locked x", "cargo install --locked : x"],
    ["composer require a/b:1", "composer install : a/b:1"],
  ])("reads %j", (run, expected) => {
    expect(operations(run).map(shown)).toEqual([expected]);
  });

  it.each([
    "apt-get --version",
    "apt-get",
    "apt-cache search x",
    "echo apt-get install x",
    "apt-get constructor",
    "python3 -m http.server",
    "python3 setup.py install",
    "pipenv install",
    "mypip install x",
    "apt-get $ARGS",
    "command -v apt-get",
    "$PM install x",
    "yarn build",
  ])("finds nothing in %j", (run) => {
    expect(operations(run)).toEqual([]);
  });

  it.each([
    ["apt-get -y install x", "install"],
    ["npm cache clean --force", "cache clean"],
    ["uv pip sync x", "pip sync"],
    ["yarn", ""],
  ])("names the subcommand of %j", (run, expected) => {
    expect(operations(run).map(({ subcommandName }) => subcommandName)).toEqual([expected]);
  });

  it("points at the words", () => {
    const source = sourceOf("FROM a\nRUN python3 -m pip install x && npm cache clean\n");
    const words = packageOperations(source).map(({ programWord, subcommandWord }) => [
      textAt(source, programWord.range),
      textAt(source, subcommandWord?.range),
    ]);
    expect(words).toEqual([
      ["pip", "install"],
      ["npm", "clean"],
    ]);
  });
});
