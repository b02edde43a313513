import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "cli/main": "src/cli/main.ts",
    "cli/builtin-config": "src/cli/builtin-config.ts",
  },
  format: "esm",
  target: "node20.19",
  platform: "node",
  splitting: true,
  clean: true,
  // Only the plugin object is public: the command has no API of its own.
  dts: { entry: { index: "src/index.ts" } },
});
