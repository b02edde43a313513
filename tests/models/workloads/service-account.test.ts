import { describe, expect, it } from "vitest";
import { readSettings } from "../../../src/kit/settings.ts";
import { unusedToken } from "../../../src/models/workloads/service-account.ts";
import { workloads } from "../../../src/models/workloads/workloads.ts";
import { TOKEN_USES } from "../../../src/libraries/kubernetes/service-account-token.ts";
import { parse } from "../../languages/yaml/parse.ts";
import { pod } from "../../helpers/pods.ts";

function token(...lines: string[]): string | null {
  const text = pod(...lines);
  const sourceCode = parse(text);
  const [workload] = workloads(sourceCode, readSettings({}));
  if (!workload) throw new Error("no pod");
  const found = unusedToken(sourceCode, workload);
  return found === null || found === "absent" ? found : text.slice(...found.range);
}

const WEB = "containers: [{name: a, image: x}]";

describe("unusedToken", () => {
  it("is the default, or what asks for it", () => {
    expect(token(WEB)).toBe("absent");
    expect(token(WEB, "automountServiceAccountToken: true")).toBe("true");
    expect(token(WEB, "automountServiceAccountToken: false")).toBeNull();
  });

  it.each(TOKEN_USES)("is none where the pod mentions %s", (word) => {
    expect(token(WEB, `x: "${word}"`)).toBeNull();
  });
});
