// Fluent's dark theme, loaded where it is dark; a build keeps its values only (fluent-apart.cjs).
export { webDarkTheme as darkTheme } from "@fluentui/react-components";
