// Style sheets that the build gathers into the page's own.
declare module "*.css";
