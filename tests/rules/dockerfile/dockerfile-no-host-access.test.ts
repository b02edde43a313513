import rule from "../../../src/rules/dockerfile/dockerfile-no-host-access.ts";
import { runRuleCases } from "../../helpers/rule-cases.ts";

runRuleCases("dockerfile-no-host-access", rule, "dockerfile", {
  valid: [
    { name: "flags that give nothing away", code: "FROM alpine:3\nRUN --security=sandbox x\nRUN --network=none y\nRUN --network=default z\n" },
    { name: "the flags of other programs", code: "FROM alpine:3\nRUN docker run --network=host x\nRUN x --security=insecure\n" },
    { name: "other ports", code: "FROM alpine:3\nEXPOSE 80 443/tcp 2222 220 8022\n" },
    { name: "another protocol", code: "FROM alpine:3\nEXPOSE 22/udp\n" },
    { name: "ranges beside it", code: "FROM alpine:3\nEXPOSE 23-30 10-21\n" },
    { name: "a port that is not known", code: "FROM alpine:3\nARG PORT\nEXPOSE $PORT ${X:-22}\n" },
    { name: "the host's side", code: "FROM alpine:3\nEXPOSE 22:8080\n" },
    { name: "other volumes", code: "FROM alpine:3\nVOLUME /var/run /data/docker.sock.d\nVOLUME [\"/var/lib/docker\"]\n" },
    { name: "a volume that is not known", code: "FROM alpine:3\nVOLUME $DIR/docker.sock\n" },
    { name: "words about the socket", code: "FROM alpine:3\nRUN ls /var/run/docker.sock\nENV DOCKER_HOST=unix:///var/run/docker.sock\nLABEL x=22\n" },
    { name: "a flag of another instruction", code: "FROM alpine:3\nCOPY --network=host a b\n" },
  ],
  invalid: [
    { code: "FROM alpine:3\nRUN --security=insecure mount x\n", errors: [{ messageId: "insecure", at: "--security=insecure" }] },
    { code: "FROM alpine:3\nRUN --network=host x\n", errors: [{ messageId: "network", at: "--network=host" }] },
    { name: "several flags over several lines", code: "FROM alpine:3\nRUN --mount=type=cache,target=/c \\\n  # why\n  --network=host \\\n  --security=insecure \\\n  x\n", errors: [{ messageId: "network", at: "--network=host" }, { messageId: "insecure", at: "--security=insecure" }] },
    { name: "behind ONBUILD, in lower case", code: "from alpine:3\nonbuild run --network=host x\nonbuild expose 22\nonbuild volume /run/docker.sock\n", errors: [{ messageId: "network", at: "--network=host" }, { messageId: "ssh", at: "22" }, { messageId: "socket", at: "/run/docker.sock" }] },
    { name: "before a heredoc", code: "FROM alpine:3\nRUN --network=host <<EOF\nx\nEOF\n", errors: [{ messageId: "network", at: "--network=host" }] },
    { code: "FROM alpine:3\nVOLUME /var/run/docker.sock\n", errors: [{ messageId: "socket", at: "/var/run/docker.sock", data: { path: "/var/run/docker.sock" } }] },
    { name: "in JSON, of another engine", code: "FROM alpine:3\nVOLUME [\"/data\", \"/run/containerd/containerd.sock\"]\n", errors: [{ messageId: "socket", at: "\"/run/containerd/containerd.sock\"" }] },
    { name: "a volume behind a variable", code: "# escape=`\nFROM alpine:3\nENV RUN_DIR=/var/run\nVOLUME /data `\n  $RUN_DIR/docker.sock\n", errors: [{ messageId: "socket", at: "$RUN_DIR/docker.sock" }] },
    { code: "FROM alpine:3\nEXPOSE 22\n", errors: [{ messageId: "ssh", at: "22" }] },
    { name: "with a protocol, beside others", code: "FROM alpine:3\nEXPOSE 80 22/TCP\n", errors: [{ messageId: "ssh", at: "22" }] },
    { name: "inside a range", code: "FROM alpine:3\nEXPOSE 20-25\n", errors: [{ messageId: "ssh", at: "20-25" }] },
    { name: "behind a variable", code: "FROM alpine:3\nARG SSH=22\nEXPOSE ${SSH}\n", errors: [{ messageId: "ssh", at: "${SSH}" }] },
    { name: "in a stage that is not shipped", code: "FROM alpine:3 AS a\nEXPOSE 22\nFROM alpine:3\n", errors: [{ messageId: "ssh", at: "22" }] },
  ],
});
