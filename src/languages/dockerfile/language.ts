export const dockerfileLanguage = {};
