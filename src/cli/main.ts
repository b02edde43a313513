#!/usr/bin/env node
import module from "node:module";

// Node 22 and later keep compiled code between runs; older ones lack the function.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));
