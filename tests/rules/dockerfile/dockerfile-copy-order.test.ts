import rule from "../../../src/rules/dockerfile/dockerfile-copy-order.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

const node = (rest: string) => `FROM node:22\nWORKDIR /app\n${rest}`;

function early(install: string, manifests: string, output?: string, at: string | readonly [string, number] = [".", 1]) {
  const suggestions = output === undefined ? {} : { suggestions: [{ messageId: "reorder", output }] };
  return [{ messageId: "early", at, data: { install, manifests }, ...suggestions }];
}

runRuleCases("dockerfile-copy-order", rule, "dockerfile", {
  valid: [
    node("COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\n"),
    node("COPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build && npm ci --omit=dev\n"),
    { name: "nothing is installed", code: node("COPY . .\nRUN npm run build\nRUN yarn build\nRUN bundle exec rake\n") },
    { name: "packages that the command names", code: node("COPY . .\nRUN npm install express && npm i -g pnpm && pip install flask\n") },
    { name: "the project itself", code: "FROM python:3.13\nCOPY . /app\nRUN pip install /app && pip install -e .\n" },
    { name: "single folders", code: node("COPY prisma ./prisma\nCOPY src ./src\nCOPY package.json ./\nRUN npm ci\n") },
    { name: "a cache that is kept", code: node("COPY . .\nRUN --mount=type=cache,target=/root/.npm npm ci\n") },
    { name: "somewhere else", code: "FROM node:22\nCOPY . /docs\nWORKDIR /app\nRUN npm ci\n" },
    { name: "somewhere else by cd", code: node("COPY . .\nRUN cd /opt/tool && npm ci\n") },
    { name: "somewhere that is not known", code: node("ARG DIR\nCOPY . .\nRUN cd $DIR && npm ci\n") },
    { name: "to a place that is not known", code: node("ARG DIR\nCOPY . $DIR\nRUN npm ci\n") },
    { name: "from another stage", code: "FROM node:22 AS a\nFROM node:22\nCOPY --from=a . .\nRUN npm ci\n" },
    {
      name: "with what another stage has installed",
      code:
        "FROM node:22 AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n" +
        "FROM node:22\nWORKDIR /app\nCOPY --from=deps /app/node_modules ./node_modules\nCOPY . .\nRUN npm ci --omit=dev\n",
    },
    { name: "in a stage below", code: "FROM node:22 AS base\nCOPY package*.json ./\nRUN npm ci\nFROM base\nCOPY . .\nRUN npm ci\n" },
    { name: "in another stage", code: "FROM node:22 AS a\nCOPY . .\nFROM node:22\nCOPY package*.json ./\nRUN npm ci\n" },
    { name: "all of another folder", code: "FROM node:22\nWORKDIR /app\nCOPY ./deps/* ./\nRUN npm ci\nCOPY . .\n" },
    { name: "all but the sources", code: node("COPY --exclude=src . .\nRUN npm ci\n") },
    { name: "a list that is not known", code: "FROM python:3.13\nARG LIST\nCOPY . .\nRUN pip install -r $LIST\n" },
    { name: "options that are not known", code: node("COPY . .\nRUN npm ci $OPTIONS\n") },
    { name: "a build that installs as it goes", code: "FROM maven:3\nCOPY . .\nRUN mvn dependency:go-offline package\nRUN cargo build\n" },
    { name: "mounted, not copied", code: node("RUN --mount=type=bind,target=. npm ci\n") },
    { name: "the install is a trigger, the copy is not", code: node("COPY . .\nONBUILD RUN npm ci\n") },
  ],
  invalid: [
    {
      code: node("COPY . .\nRUN npm ci\n"),
      errors: early("npm ci", "package*.json", node("COPY package*.json ./\nRUN npm ci\nCOPY . .\n")),
    },
    {
      name: "lower case, indentation, flags, a comment",
      code: "from node:22\nworkdir /app\n  copy --chown=node ./ /app\n  # all of it\n  run npm install --omit=dev\n",
      errors: early(
        "npm install",
        "package*.json",
        "from node:22\nworkdir /app\n  copy --chown=node package*.json /app/\n  # all of it\n  run npm install --omit=dev\n  copy --chown=node ./ /app\n",
        "./",
      ),
    },
    {
      name: "CRLF",
      code: "FROM node:22\r\nCOPY . .\r\nRUN yarn\r\n",
      errors: early("yarn", "package.json yarn.lock*", "FROM node:22\r\nCOPY package.json yarn.lock* ./\r\nRUN yarn\r\nCOPY . .\r\n"),
    },
    {
      name: "ADD, and the working directory is entered later",
      code: "FROM python:3.13\nADD . /app/\nWORKDIR /app\nRUN pip install --no-cache-dir -r requirements.txt\n",
      errors: early("pip install", "requirements.txt", undefined, [".", 2]),
    },
    {
      name: "pip with a list of its own name",
      code: "FROM python:3.13\nWORKDIR /app\nADD . ./\nRUN python3 -m pip install -r dev.txt -r prod.txt\n",
      errors: early(
        "pip install",
        "dev.txt prod.txt",
        "FROM python:3.13\nWORKDIR /app\nCOPY dev.txt prod.txt ./\nRUN python3 -m pip install -r dev.txt -r prod.txt\nADD . ./\n",
        [".", 2],
      ),
    },
    {
      name: "a list in a folder",
      code: "FROM python:3\nCOPY . .\nRUN pip3.13 install -r deps/all.txt\n",
      errors: early("pip install", "deps/all.txt"),
    },
    {
      name: "more in the same RUN, over several lines",
      code: node("COPY . .\nRUN corepack enable \\\n    && pnpm install \\\n    && pnpm build\n"),
      errors: early("pnpm install", "package.json pnpm-lock.yaml*"),
    },
    { name: "something between", code: node("COPY . .\nENV CI=1\nRUN npm ci\n"), errors: early("npm ci", "package*.json") },
    { name: "heredoc", code: node("COPY . .\nRUN <<EOF\ncd web\nnpm ci\nEOF\n"), errors: early("npm ci", "package*.json") },
    {
      name: "exec form",
      code: node('COPY . .\nRUN ["npm", "ci"]\n'),
      errors: early("npm ci", "package*.json", node('COPY package*.json ./\nRUN ["npm", "ci"]\nCOPY . .\n')),
    },
    { name: "JSON form", code: node('COPY [".", "."]\nRUN npm ci\n'), errors: early("npm ci", "package*.json", undefined, ['"."', 1]) },
    { name: "ONBUILD", code: node("ONBUILD COPY . .\nONBUILD RUN npm ci\n"), errors: early("npm ci", "package*.json") },
    {
      name: "once, for the first of several",
      code: node("COPY . .\nRUN npm ci && npm run build\nRUN npm ci --omit=dev\nRUN bundle install\n"),
      errors: early("npm ci", "package*.json"),
    },
    {
      name: "in the stage below",
      code: "FROM ruby:3 AS base\nCOPY . .\nFROM base\nRUN bundle install\n",
      errors: early("bundle install", "Gemfile*"),
    },
    {
      name: "another project's dependencies before",
      code: "FROM php:8\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN composer install --no-dev\n",
      errors: early("composer install", "composer.*", undefined, [".", 3]),
    },
    {
      name: "all files by a pattern",
      code: "FROM golang:1.23\nWORKDIR /src\nCOPY * ./\nRUN go mod download\n",
      errors: early("go mod download", "go.*", "FROM golang:1.23\nWORKDIR /src\nCOPY go.* ./\nRUN go mod download\nCOPY * ./\n", "*"),
    },
    { name: "uv", code: "FROM python:3\nCOPY . /app\nWORKDIR /app\nRUN uv sync --locked\n", errors: early("uv sync", "pyproject.toml uv.lock*") },
    { name: "uv's pip", code: "FROM python:3\nCOPY . /app\nWORKDIR /app\nRUN uv pip install -r requirements.txt\n", errors: early("uv pip install", "requirements.txt") },
    { name: ".NET", code: "FROM mcr.microsoft.com/dotnet/sdk:9.0\nCOPY . .\nRUN dotnet restore app.sln\n", errors: early("dotnet restore", "*.csproj", undefined, [".", 4]) },
    { name: "Maven", code: "FROM maven:3\nCOPY . .\nRUN ./mvnw -B dependency:go-offline\n", errors: early("mvnw dependency:go-offline", "pom.xml", "FROM maven:3\nCOPY pom.xml ./\nRUN ./mvnw -B dependency:go-offline\nCOPY . .\n") },
  ],
});
