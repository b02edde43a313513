import { defineConfig } from "eslint/config";
import batten from "eslint-plugin-batten";

// What a project that uses the plugin writes. `npx eslint .` in this folder shows what
// `npx batten .` shows: code, Dockerfiles and manifests in one run.
export default defineConfig([{ plugins: { batten }, extends: ["batten/recommended"] }]);
