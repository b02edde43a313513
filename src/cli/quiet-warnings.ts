/**
 * Keeps ESLint from warning about the user's `.eslintignore`: its advice is for those who run ESLint with
 * a config of their own, and this command reads neither. All other warnings of the process are shown as ever.
 */
export function hideIgnoreFileWarning(): void {
  const listeners = process.listeners("warning");
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (warning.name === "ESLintIgnoreWarning") return;
    for (const listener of listeners) listener.call(process, warning);
  });
}
