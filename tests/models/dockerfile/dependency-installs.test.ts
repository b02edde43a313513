import { describe, expect, it } from "vitest";
import { dependencyInstalls } from "../../../src/models/dockerfile/dependency-installs.ts";
import { sourceOf, textAt } from "./source.ts";

function shown(run: string): (readonly [string, string | null, string])[] {
  const source = sourceOf(`FROM a\nRUN ${run}\n`);
  return dependencyInstalls(source).map(({ name, at, manifests }) => [name, textAt(source, at.range), manifests.join(" ")]);
}

describe("installations of a project's dependencies", () => {
  it.each([
    ["npm --loglevel warn ci", ["npm ci", "ci", "package*.json"]],
    ["yarn --frozen-lockfile", ["yarn", "yarn", "package.json yarn.lock*"]],
    ["corepack pnpm i", ["pnpm i", "i", "package.json pnpm-lock.yaml*"]],
    ["bun install --production", ["bun install", "install", "package.json bun.lock*"]],
    ["pip3.12 install -r a.txt b", ["pip install", "install", "a.txt"]],
    ["python3 -m pip install --requirement=a.txt", ["pip install", "install", "a.txt"]],
    ["bundle", ["bundle", "bundle", "Gemfile*"]],
    ["go mod download -x", ["go mod download", "download", "go.*"]],
    ["dotnet restore src/app.csproj -r linux-x64", ["dotnet restore", "restore", "*.csproj"]],
    ["flutter pub get", ["flutter pub get", "get", "pubspec.*"]],
  ])("%j is one", (run, expected) => {
    expect(shown(run)).toEqual([expected]);
  });

  it.each([
    "npm install left-pad",
    "npm i -g npm",
    "npm run ci",
    "npm ci $X",
    "yarn add x",
    "yarn build",
    "bundle exec rake",
    "pip install flask",
    "pip install -e . -r a.txt",
    "pip install -r $X",
    "python3 -m venv x",
    "go mod tidy",
    "go install x@v1",
    "mvn package",
    "mvn dependency:go-offline package",
    "cargo build",
    "dart pub global activate x",
  ])("%j is none", (run) => {
    expect(shown(run)).toEqual([]);
  });
});
