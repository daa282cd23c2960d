// Stands in the site for what Fluent's style engine turns about for languages that are read from right to left, and for its warnings to developers.
// Danish and English are read from left to right.
export const convert = (styles) => styles;
export const convertProperty = (key, value) => ({ key, value });
export const warnAboutUnresolvedRule = () => undefined;
export const warnAboutUnsupportedProperties = () => undefined;
