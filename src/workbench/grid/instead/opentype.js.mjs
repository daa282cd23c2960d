// In place of the package that reads font files: the engine asks for it only where a page may read the computer's own fonts, which ours never asks.
export const parse = () => {
  throw new Error("fonts are drawn by the browser");
};
