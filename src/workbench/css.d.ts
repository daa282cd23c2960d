// Style sheets that the build collects into the page's own.
declare module "*.css";
