import { describe, expect, it } from "vitest";
import { PACKAGE_MANAGERS, managerOfModule, managerOfProgram } from "../../src/libraries/package-managers/table.ts";

describe("managerOfProgram", () => {
  it.each([
    ["apt-get", "apt-get"],
    ["pip", "pip"],
    ["pip3", "pip"],
    ["pip3.12", "pip"],
    ["dnf5", "dnf"],
    ["composer.phar", "composer"],
  ])("knows %s", (program, id) => {
    expect(managerOfProgram(program)?.id).toBe(id);
  });

  it.each(["apt-cache", "apt3", "npm2", "constructor", "", "pipx3"])("does not know %j", (program) => {
    expect(managerOfProgram(program)).toBeNull();
  });

  it("knows modules of Python", () => {
    expect(managerOfModule("pip")?.id).toBe("pip");
    expect(managerOfModule("venv")).toBeNull();
  });
});

describe("every row of the table", () => {
  it("has a program of its own", () => {
    const programs = PACKAGE_MANAGERS.flatMap((manager) => manager.programs);
    expect(new Set(programs).size).toBe(programs.length);
  });

  it.each(PACKAGE_MANAGERS.map((manager) => [manager.id, manager] as const))("%s is consistent", (_, manager) => {
    const { assumeYes, subcommands, valueOptions, pin, cache } = manager;
    const asking = Object.values(subcommands).filter((subcommand) => subcommand.asks);
    // A manager that asks can be told not to, and a flag that answers takes no value that could swallow a package.
    expect(asking.length > 0).toBe(assumeYes !== null);
    expect(Object.values(subcommands).some(({ action }) => action === "install")).toBe(true);
    for (const flag of assumeYes?.flags ?? []) expect(valueOptions).not.toContain(flag);
    for (const name of [assumeYes?.insert.flag, ...(assumeYes?.synonyms ?? [])]) {
      if (name !== undefined) expect(assumeYes?.flags).toContain(name);
    }
    for (const { yesFlag } of asking) if (yesFlag) expect(assumeYes?.flags).toContain(yesFlag.flag);
    expect(pin.operators.some((operator) => pin.example.includes(operator))).toBe(true);
    expect(cache.directories.length).toBeGreaterThan(0);
    expect(cache.clean.every((command) => command.length > 1)).toBe(true);
    // What the fix writes is what the rule then takes for an answer.
    if (cache.remedy && "flag" in cache.remedy) expect(cache.skipFlags).toContain(cache.remedy.flag);
    if (cache.remedy && "command" in cache.remedy) {
      const words = cache.remedy.command.replace("{program}", manager.programs[0] ?? "").split(" ");
      const isManagersOwn = cache.clean.some((command) => command.every((word, index) => words[index] === word));
      expect(isManagersOwn || words.at(-1) === `${cache.directories[0] ?? ""}/*`).toBe(true);
    }
    expect(pin.names.test(pin.example)).toBe(true);
    if (manager.recommends) expect(manager.recommends.flags).toContain(manager.recommends.insert);
    const { frozen, production } = manager;
    for (const name of [...(frozen?.subcommands ?? []), ...(production?.subcommands ?? [])]) {
      expect(name === "" ? manager.bareAction : subcommands[name]?.action).toBe("install");
    }
    if (frozen && "flag" in frozen.remedy) expect(frozen.flags).toContain(frozen.remedy.flag);
    if (frozen && "subcommand" in frozen.remedy) expect(subcommands[frozen.remedy.subcommand]?.action).toBe("install");
    if (production) expect(production.flags).toContain(production.insert);
    expect(new Set(valueOptions).size).toBe(valueOptions.length);
  });
});
