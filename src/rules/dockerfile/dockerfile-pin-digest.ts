import { createRule, type Suggestion } from "../../kit/create-rule.ts";
import { insertAt, replaceRange, type Edit } from "../../kit/edit.ts";
import { isValidDigest } from "../../languages/image-reference.ts";
import { imageUses, type ImageUse } from "../../models/dockerfile/image-uses.ts";
import { completeTag } from "../../models/images/image-names.ts";
import { byCompleteName, KNOWN_DIGESTS_SCHEMA, type KnownDigests } from "../../models/images/known-digests.ts";

type MessageId = "missing" | "malformed" | "addDigest" | "replaceDigest";

interface Options {
  readonly digests: KnownDigests;
}

/** The edit that gives a reference its digest; none where it is put together from several places. */
function pin({ writtenAt, reference, placeOf }: ImageUse, digest: string): Edit[] {
  if (!writtenAt) return [];
  return reference.digestRange
    ? [replaceRange(placeOf(reference.digestRange), digest)]
    : [insertAt(writtenAt[1], `@${digest}`)];
}

function suggestions(use: ImageUse, digest: string | undefined): Suggestion<MessageId>[] {
  if (digest === undefined) return [];
  const messageId = use.reference.digest === null ? "addDigest" : "replaceDigest";
  return [{ messageId, data: { digest }, edits: pin(use, digest) }];
}

export default createRule<MessageId, [Options]>({
  name: "dockerfile-pin-digest",
  document: "container-hardening",
  section: "Base Image: Wolfi / Chainguard Images",
  tags: ["security", "devops"],
  language: "dockerfile",
  recommended: false,
  description: "require a digest on every image that a Dockerfile builds on or copies from",
  references: [
    "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
    "https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests",
  ],
  hasSuggestions: true,
  schema: [
    {
      type: "object",
      properties: {
        digests: KNOWN_DIGESTS_SCHEMA,
      },
      additionalProperties: false,
    },
  ],
  defaultOptions: [{ digests: {} }],
  messages: {
    missing:
      "`{{image}}` has no digest, and a registry can serve another image under the same tag at any time. " +
      "Add the digest that is meant: `@sha256:<64 hex digits>`.",
    malformed:
      "`{{digest}}` is no digest, so it pins nothing and the build fails. A digest is `sha256:` and 64 lower-case hex digits.",
    addDigest: "Pin to `{{digest}}`, the digest that the options name.",
    replaceDigest: "Replace it by `{{digest}}`, the digest that the options name.",
  },
  check(context, [options]) {
    const known = byCompleteName(options.digests);
    for (const use of imageUses(context.sourceCode)) {
      const { digest, digestRange } = use.reference;
      if (digest !== null && isValidDigest(digest)) continue;
      const suggest = suggestions(use, known.get(completeTag(use.reference)));
      if (digest !== null && digestRange) {
        context.report({ at: use.placeOf(digestRange), messageId: "malformed", data: { digest }, suggest });
      } else {
        context.report({ at: use.writtenAt ?? use.range, messageId: "missing", data: { image: use.text }, suggest });
      }
    }
  },
});
