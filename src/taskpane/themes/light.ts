// Fluent's light theme; a build keeps its values only (fluent-apart.cjs).
export { webLightTheme as lightTheme } from "@fluentui/react-components";
