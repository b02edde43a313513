/** What the text of a key is. */
export type KeyText = "secret" | "private" | "public" | "none";

/** A part of a serialized key long enough to be one. */
const BODY = /[\w+/=]{16}/u;
const FILE_OR_ADDRESS = /^(?:https?:|file:|\.{0,2}\/)|\.(?:pem|key|pub|crt|cer|json)$/u;

/**
 * @returns What a text is as a key: a private or a public one by its armour (RFC 7468), or a secret; `none`
 * for an empty text, an armour with nothing in it, and what names a file or an address.
 */
export function keyText(text: string): KeyText {
  if (text.includes("-----BEGIN")) {
    if (!text.includes("PRIVATE KEY-----")) return "public";
    return BODY.test(text.slice(text.indexOf("KEY-----") + "KEY-----".length)) ? "private" : "none";
  }
  if (/^(?:ssh-|ecdsa-)/u.test(text)) return "public";
  return text.trim() === "" || FILE_OR_ADDRESS.test(text) ? "none" : "secret";
}

/** @returns How many bytes a text stands for in an encoding of Node's `Buffer`; `null` for one that is not known. */
export function byteLength(text: string, encoding: string): number | null {
  switch (encoding.toLowerCase()) {
    case "utf8":
    case "utf-8":
      return new TextEncoder().encode(text).length;
    case "ascii":
    case "latin1":
    case "binary":
      return text.length;
    case "hex":
      return Math.floor(text.length / 2);
    case "base64":
    case "base64url":
      return Math.floor((text.replace(/[=\s]/gu, "").length * 3) / 4);
    default:
      return null;
  }
}
